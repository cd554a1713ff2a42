/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What values a setting can take: how to read one, and how to say which are allowed. */
public final class Kind<T> {

  private static final List<LocalDate> MONTHS =
      LocalDate.of(2000, 1, 1).datesUntil(LocalDate.of(2004, 1, 1), Period.ofMonths(1)).toList();

  private final String allowed;
  private final Function<String, T> parser;

  private Kind(String allowed, Function<String, T> parser) {
    this.allowed = allowed;
    this.parser = parser;
  }

  /** One phrase that completes "Expected … to be". */
  public String allowed() {
    return allowed;
  }

  /**
   * Reads a value.
   *
   * @throws RuntimeException if it is not allowed
   */
  public T parse(String text) {
    return parser.apply(text);
  }

  /** A kind of its own. */
  public static <T> Kind<T> of(String allowed, Function<String, T> parser) {
    return new Kind<>(allowed, parser);
  }

  /** A whole number. */
  public static Kind<Integer> integer(int lowest, int highest) {
    return of(
        "a whole number from %s to %s".formatted(lowest, highest),
        text -> {
          int value = Integer.parseInt(text);
          require(value >= lowest && value <= highest);
          return value;
        });
  }

  /** A decimal number. */
  public static Kind<BigDecimal> decimal(String lowest, String highest) {
    return of(
        "a number from %s to %s".formatted(lowest, highest),
        text -> {
          var value = new BigDecimal(text);
          require(value.compareTo(new BigDecimal(lowest)) >= 0);
          require(value.compareTo(new BigDecimal(highest)) <= 0);
          return value;
        });
  }

  /** A calendar period of at least one day and at most {@code longest}, from whatever day on. */
  public static Kind<Period> period(String longest) {
    var max = Period.parse(longest);
    return of(
        "a period from P1D to %s such as P90D, P6M or P1Y".formatted(longest),
        text -> {
          var value = Period.parse(text);
          require(!value.isNegative() && !value.isZero());
          require(MONTHS.stream().allMatch(day -> length(day, value) <= length(day, max)));
          return value;
        });
  }

  /** A number of days, written as a period. */
  public static Kind<Long> days(int highest) {
    return of(
        "a number of days from P1D to P%sD".formatted(highest),
        text -> {
          var value = Period.parse(text);
          long days = length(LocalDate.EPOCH, value);
          require(value.toTotalMonths() == 0 && days >= 1 && days <= highest);
          return days;
        });
  }

  /** A time zone. */
  public static Kind<ZoneId> zone() {
    return of("an IANA time zone such as UTC or Europe/Amsterdam", ZoneId::of);
  }

  /** One of some constants, by the name that {@code wireName} gives. */
  public static <E extends Enum<E>> Kind<E> choice(Class<E> type, Function<E, String> wireName) {
    return of(
        "one of " + names(type, wireName),
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName.apply(constant).equals(text))
                .findFirst()
                .orElseThrow());
  }

  /** Any of some constants, separated by commas; {@code all} is all of them. */
  public static <E extends Enum<E>> Kind<Set<E>> choices(
      Class<E> type, Function<E, String> wireName) {
    Kind<E> one = choice(type, wireName);
    return of(
        "all, or some of %s separated by commas".formatted(names(type, wireName)),
        text ->
            text.equals("all")
                ? EnumSet.allOf(type)
                : Arrays.stream(text.split(",", -1))
                    .map(name -> one.parse(name.strip()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(type))));
  }

  private static <E extends Enum<E>> String names(Class<E> type, Function<E, String> wireName) {
    return Arrays.stream(type.getEnumConstants()).map(wireName).collect(Collectors.joining(", "));
  }

  private static long length(LocalDate day, Period period) {
    return day.plus(period).toEpochDay() - day.toEpochDay();
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException();
    }
  }
}
