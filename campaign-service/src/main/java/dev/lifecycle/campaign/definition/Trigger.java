/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What enters a customer in a campaign (campaigns.md, "Triggers"). */
public sealed interface Trigger {

  /** The customer enters one of the categories. */
  record Enters(Set<Category> categories) implements Trigger {

    public Enters {
      categories = Set.copyOf(categories);
    }
  }

  /** The customer leaves one of the categories. */
  record Leaves(Set<Category> categories) implements Trigger {

    public Leaves {
      categories = Set.copyOf(categories);
    }
  }

  /** An event of a type happens, and the condition holds for it. */
  record Event(EventType type, Condition where) implements Trigger {}

  /**
   * A date comes round.
   *
   * @param at the periods after the anchor, each once; empty with {@code every}
   * @param every the period after which it comes again and again; absent with {@code at}
   */
  record Anniversary(Anchor of, List<Period> at, @Nullable Period every) implements Trigger {

    public Anniversary {
      at = List.copyOf(at);
    }
  }

  /**
   * Nothing was done for a time; looked at at every check.
   *
   * @param span how long, from the last time or, without any, from the customer's first event
   */
  record Inactive(Activity of, Span span, Check check) implements Trigger {}

  /**
   * The end of something is near.
   *
   * @param before how long before the end it fires; zero is the day itself
   */
  record Expiry(Ending of, Period before) implements Trigger {}

  /** A day of the year; 29 February is the last of February in other years. */
  record CalendarDay(MonthDay on) implements Trigger {}

  /** Times in the business zone. */
  record Cron(CronTimes times) implements Trigger {}

  /** What a customer does, or is sent. */
  enum Activity {
    VISIT,
    PURCHASE,
    MESSAGE
  }

  /** How often a state is looked at: every day or every Monday, at the send hour. */
  enum Check {
    DAILY,
    WEEKLY
  }

  /** What ends: an item's lifetime or warranty, or a contract. */
  enum Ending {
    LIFETIME,
    WARRANTY,
    CONTRACT
  }

  /** Whether it fires once for each date of its own, so that {@code reentry} has no say in it. */
  default boolean firesOncePerDate() {
    return switch (this) {
      case Anniversary anniversary -> true;
      case Expiry expiry -> true;
      case Enters enters -> false;
      case Leaves leaves -> false;
      case Event event -> false;
      case Inactive inactive -> false;
      case CalendarDay calendar -> false;
      case Cron cron -> false;
    };
  }

  /** The date that an anniversary is counted from. */
  sealed interface Anchor {

    /** The date of the first purchase occasion. */
    record FirstPurchase() implements Anchor {}

    /** The date of the last purchase occasion. */
    record LastPurchase() implements Anchor {}

    /** The contact's birthday. */
    record Birthday() implements Anchor {}

    /** A date among the contact's attributes. */
    record Attribute(String name) implements Anchor {}
  }
}
