/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.definition.Trigger.Anchor;
import dev.lifecycle.campaign.timer.LocalTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates that anniversaries are counted from. */
public final class Anchors {

  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final int DATE = 10;

  private Anchors() {}

  /**
   * The date; absent where it is missing, zero or 1970-01-01, which all mean that none is known.
   */
  public static @Nullable LocalDate date(Anchor anchor, Facts facts, LocalTimes times) {
    LocalDate date =
        switch (anchor) {
          case Anchor.FirstPurchase first -> local(facts.occasions().first(), times);
          case Anchor.LastPurchase last -> local(facts.occasions().last(), times);
          case Anchor.Birthday birthday -> ContactCard.value(facts.state().contact().birthday());
          case Anchor.Attribute(String name) -> attribute(facts, name, times);
        };
    return date == null || !isDate(date) ? null : date;
  }

  /** Whether a date tells a day, rather than that none is known. */
  static boolean isDate(LocalDate date) {
    return !date.equals(LocalDate.EPOCH) && !date.isBefore(EARLIEST) && !date.isAfter(LATEST);
  }

  private static @Nullable LocalDate local(@Nullable Instant instant, LocalTimes times) {
    return instant == null ? null : times.date(instant);
  }

  private static @Nullable LocalDate attribute(Facts facts, String name, LocalTimes times) {
    Map<String, Object> attributes = ContactCard.value(facts.state().contact().attributes());
    Object value = attributes == null ? null : attributes.get(name);
    if (!(value instanceof String text)) {
      return null;
    }
    try {
      return text.length() > DATE
          ? times.date(OffsetDateTime.parse(text).toInstant())
          : LocalDate.parse(text);
    } catch (DateTimeException notDate) {
      return null;
    }
  }
}
