/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.CronTimes;
import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.definition.Trigger.Activity;
import dev.lifecycle.campaign.definition.Trigger.Anchor;
import dev.lifecycle.campaign.definition.Trigger.Check;
import dev.lifecycle.campaign.definition.Trigger.Ending;
import dev.lifecycle.campaign.message.PeriodWords;
import dev.lifecycle.event.Category;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A trigger as a person would say it. */
public final class TriggerWords {

  private TriggerWords() {}

  /** Such as "enters lifecycle:NEW" or "3 months after the first purchase". */
  public static String of(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Enters(var categories) -> "enters " + names(categories);
      case Trigger.Leaves(var categories) -> "leaves " + names(categories);
      case Trigger.Event(var type, Condition where) ->
          where.equals(Condition.ALWAYS)
              ? "a " + type.wireName()
              : "a %s where %s".formatted(type.wireName(), where);
      case Trigger.Anniversary(Anchor of, List<Period> at, var every) ->
          every == null
              ? "%s after %s"
                  .formatted(
                      listed(at.stream().map(TriggerWords::words).toList(), "and"), words(of))
              : "every %s after %s".formatted(words(every), words(of));
      case Trigger.Inactive(Activity of, Span span, Check check) ->
          "no %s for %s, looked at every %s"
              .formatted(
                  of.name().toLowerCase(Locale.ROOT),
                  PeriodWords.of(span.toString(), Locale.ENGLISH),
                  check == Check.DAILY ? "day" : "Monday");
      case Trigger.Expiry(Ending of, Period before) ->
          before.isZero()
              ? "the end of a " + of.name().toLowerCase(Locale.ROOT)
              : "%s before the end of a %s"
                  .formatted(words(before), of.name().toLowerCase(Locale.ROOT));
      case Trigger.CalendarDay(MonthDay on) ->
          "every %s %s"
              .formatted(
                  on.getDayOfMonth(), on.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      case Trigger.Cron(CronTimes times) -> "at the times of \"%s\"".formatted(times);
    };
  }

  /** Conditions as they were written, but for those that hold for everybody. */
  static List<String> sources(Stream<Condition> conditions) {
    return conditions
        .filter(condition -> !condition.equals(Condition.ALWAYS))
        .map(Condition::source)
        .toList();
  }

  static String names(Collection<Category> categories) {
    return listed(categories.stream().sorted().map(Category::qualifiedName).toList(), "or");
  }

  static String words(Anchor anchor) {
    return switch (anchor) {
      case Anchor.FirstPurchase _ -> "the first purchase";
      case Anchor.LastPurchase _ -> "the last purchase";
      case Anchor.Birthday _ -> "the birthday";
      case Anchor.Attribute(String name) -> "attributes." + name;
    };
  }

  private static String words(Period period) {
    return PeriodWords.of(period.toString(), Locale.ENGLISH);
  }

  /** "a", "a and b", "a, b and c". */
  static String listed(List<String> words, String and) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.subList(0, last).stream()
            .collect(Collectors.joining(", ", "", " %s %s".formatted(and, words.get(last))));
  }
}
