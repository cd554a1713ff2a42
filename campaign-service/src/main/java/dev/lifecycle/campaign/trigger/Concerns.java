/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.definition.Trigger;
import java.util.Objects;

/**
 * Whether what happened to a customer can move what a trigger planned. A contact's time zone moves
 * all that is planned in local time.
 */
public final class Concerns {

  private final boolean seen;
  private final boolean contact;
  private final boolean orders;
  private final boolean visits;
  private final boolean bought;
  private final boolean sent;

  /** What is different after an input from before it. */
  public Concerns(CustomerState before, CustomerState after) {
    boolean erased = !Objects.equals(before.erased(), after.erased());
    seen = erased || !Objects.equals(before.firstSeen(), after.firstSeen());
    contact = erased || !before.contact().equals(after.contact());
    orders = !before.orders().equals(after.orders());
    visits =
        !Objects.equals(before.newest().get(EventType.VISIT), after.newest().get(EventType.VISIT));
    bought = !before.bought().equals(after.bought());
    sent = !before.sent().equals(after.sent());
  }

  /** Whether it can move what any trigger planned. */
  public boolean any() {
    return seen || contact || orders || visits || bought || sent;
  }

  /** Whether the trigger's plan is to be made anew. */
  public boolean concern(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Enters enters -> false;
      case Trigger.Leaves leaves -> false;
      case Trigger.Event event -> false;
      case Trigger.Anniversary(var anchor, var at, var every) -> contact || concern(anchor);
      case Trigger.Inactive(var activity, var span, var check) ->
          seen || contact || concern(activity);
      case Trigger.Expiry(var ending, var before) -> contact || concern(ending);
      case Trigger.CalendarDay day -> seen || contact;
      case Trigger.Cron cron -> seen || contact;
    };
  }

  private boolean concern(Trigger.Anchor anchor) {
    return switch (anchor) {
      case Trigger.Anchor.FirstPurchase first -> orders;
      case Trigger.Anchor.LastPurchase last -> orders;
      case Trigger.Anchor.Birthday birthday -> false;
      case Trigger.Anchor.Attribute attribute -> false;
    };
  }

  private boolean concern(Trigger.Activity activity) {
    return switch (activity) {
      case VISIT -> orders || visits;
      case PURCHASE -> orders;
      case MESSAGE -> sent;
    };
  }

  private boolean concern(Trigger.Ending ending) {
    return switch (ending) {
      case LIFETIME, WARRANTY -> orders || bought;
      case CONTRACT -> false;
    };
  }
}
