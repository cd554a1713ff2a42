/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
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
