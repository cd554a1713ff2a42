/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.Outcome;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers that names have in stored state; never reused, only added to. */
final class StoredNumbers {

  private static final Map<Integer, EventType> EVENT_TYPES =
      byNumber(EventType.class, StoredNumbers::of);
  private static final Map<Integer, Outcome.Kind> KINDS =
      byNumber(Outcome.Kind.class, StoredNumbers::of);
  private static final Map<Integer, Outcome.Reason> REASONS =
      byNumber(Outcome.Reason.class, StoredNumbers::of);

  private static final Map<Integer, Hold> HOLDS = byNumber(Hold.class, StoredNumbers::of);

  private StoredNumbers() {}

  static Map<Integer, Category> categories() {
    return byNumber(Category.class, Category::number);
  }

  static int of(EventType type) {
    return switch (type) {
      case PURCHASE -> 0;
      case REFUND -> 1;
      case RATING -> 2;
      case COMPLAINT -> 3;
      case TESTIMONIAL -> 4;
      case REFERRAL -> 5;
      case VISIT -> 6;
    };
  }

  static EventType eventType(int number) {
    return known(EVENT_TYPES, number);
  }

  static int of(Outcome.Kind kind) {
    return switch (kind) {
      case SENT -> 0;
      case FAILED -> 1;
      case SUPPRESSED -> 2;
      case DEFERRED -> 3;
      case OPENED -> 4;
      case CLICKED -> 5;
      case UNSUBSCRIBED -> 6;
      case CONVERTED -> 7;
    };
  }

  static Outcome.Kind kind(int number) {
    return known(KINDS, number);
  }

  static int of(Outcome.Reason reason) {
    return switch (reason) {
      case ERASED -> 0;
      case PAUSED -> 1;
      case EXITED -> 2;
      case AUDIENCE -> 3;
      case STALE -> 4;
      case HOLDOUT -> 5;
      case NO_ADDRESS -> 6;
      case NO_CONSENT -> 7;
      case UNSUBSCRIBED -> 8;
      case FREQUENCY_CAP -> 9;
      case QUIET_HOURS -> 10;
      case RATE_LIMIT -> 11;
      case TEMPLATE -> 12;
      case CHANNEL -> 13;
    };
  }

  static Outcome.Reason reason(int number) {
    return known(REASONS, number);
  }

  /** What was a flag in the first two versions: held or not. */
  static int of(Hold hold) {
    return switch (hold) {
      case NONE -> 0;
      case HELD -> 1;
      case OVER -> 2;
    };
  }

  static Hold hold(int number) {
    return known(HOLDS, number);
  }

  private static <E> E known(Map<Integer, E> names, int number) {
    E name = names.get(number);
    if (name == null) {
      throw new IllegalStateException(
          "Expected a stored number of %s, but it is %s".formatted(names.values(), number));
    }
    return name;
  }

  private static <E extends Enum<E>> Map<Integer, E> byNumber(
      Class<E> type, Function<E, Integer> number) {
    return Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toUnmodifiableMap(number, Function.identity()));
  }
}
