/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The local times of a cron expression (minute, hour, day, month, day of the week). */
public final class CronTimes {

  private static final CronDefinition UNIX =
      CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
  private static final String ANY = "*";
  private static final int FIELDS = 5;

  private final String expression;
  private final ExecutionTime times;
  private volatile @Nullable Found newest;

  private CronTimes(String expression) {
    this.expression = expression;
    this.times = ExecutionTime.forCron(new CronParser(UNIX).parse(expression));
  }

  /** Between {@code after} and the time that was found there is none other. */
  private record Found(LocalDateTime after, LocalDateTime next) {

    boolean answers(LocalDateTime asked) {
      return !asked.isBefore(after) && asked.isBefore(next);
    }
  }

  /** Reads an expression; tells every flaw and gives nothing where there is one. */
  static @Nullable CronTimes parse(String expression, Consumer<Flaw> flaws) {
    List<Flaw> found = flaws(expression);
    found.forEach(flaws);
    return found.isEmpty() ? new CronTimes(expression) : null;
  }

  /** The first time after another; empty where no such time ever comes. */
  public Optional<LocalDateTime> after(LocalDateTime time) {
    Found known = newest;
    if (known != null && known.answers(time)) {
      return Optional.of(known.next());
    }
    Optional<LocalDateTime> next =
        times.nextExecution(time.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    next.ifPresent(local -> newest = new Found(time, local));
    return next;
  }

  private static List<Flaw> flaws(String expression) {
    var fields = new ArrayList<Flaw>();
    String[] parts = expression.strip().split("\\s+", -1);
    if (parts.length == FIELDS) {
      int from = 0;
      for (int place = 0; place < FIELDS; place++) {
        int column = expression.indexOf(parts[place], from);
        from = column + parts[place].length();
        flaw(alone(parts[place], place), parts[place], column + 1).ifPresent(fields::add);
      }
    }
    if (!fields.isEmpty()) {
      return fields;
    }
    return flaw(expression, expression, 1).map(List::of).orElseGet(() -> neverComes(expression));
  }

  private static List<Flaw> neverComes(String expression) {
    var start = LocalDateTime.of(2000, 1, 1, 0, 0);
    return new CronTimes(expression).after(start).isPresent()
        ? List.of()
        : List.of(new Flaw(1, 1, expected(expression, "there is no such day")));
  }

  private static Optional<Flaw> flaw(String expression, String written, int column) {
    try {
      new CronParser(UNIX).parse(expression);
      return Optional.empty();
    } catch (IllegalArgumentException invalid) {
      return Optional.of(
          new Flaw(1, column, expected(written, String.valueOf(invalid.getMessage()))));
    }
  }

  private static String expected(String expression, String problem) {
    return ("Expected minute, hour, day of the month, month and day of the week such as"
            + " 0 9 * * MON, but found %s: %s")
        .formatted(expression, problem);
  }

  /** One field among others that are always right. */
  private static String alone(String field, int place) {
    var fields = new ArrayList<>(Collections.nCopies(FIELDS, ANY));
    fields.set(place, field);
    return String.join(" ", fields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CronTimes cron && expression.equals(cron.expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  /** The expression as it was written. */
  @Override
  public String toString() {
    return expression;
  }
}
