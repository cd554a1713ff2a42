/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Campaign.Status;
import dev.lifecycle.campaign.definition.Trigger;
import java.util.Locale;

/** What saving a campaign would do, as one would tell it. */
public final class PreviewWords {

  private PreviewWords() {}

  /** One or two sentences. */
  public static String of(Campaign campaign, PreviewCount count) {
    String first = entering(campaign, count);
    return count.waiting() == 0
        ? first
        : "%s %s in it now: %s to go on at another time or send, and %s stopped at once."
            .formatted(
                first,
                count.waiting() == 1 ? "1 entry waits" : number(count.waiting()) + " entries wait",
                counted(count.moved(), "is", "are"),
                counted(count.stopped(), "is", "are"));
  }

  private static String entering(Campaign campaign, PreviewCount count) {
    long enter = count.count(Fate.ENTERS) + count.count(Fate.HELD_OUT);
    if (enter > 0) {
      return "Saving it enters %s of %s customers at once, %s of them held out."
          .formatted(number(enter), number(count.customers()), number(count.count(Fate.HELD_OUT)));
    }
    return "Saving it enters nobody at once: " + whyNobody(campaign, count);
  }

  private static String whyNobody(Campaign campaign, PreviewCount count) {
    if (campaign.status() != Status.LIVE) {
      return "it is %s.".formatted(campaign.status().name().toLowerCase(Locale.ROOT));
    }
    return switch (campaign.trigger()) {
      case Trigger.Enters _ ->
          "%s in its category already, %s in the audience, %s before."
              .formatted(
                  counted(
                      count.count(Fate.NOT_INCLUDED)
                          + count.count(Fate.NOT_IN_AUDIENCE)
                          + count.count(Fate.ENTERED_BEFORE),
                      "is",
                      "are"),
                  counted(count.count(Fate.NOT_IN_AUDIENCE), "is not", "are not"),
                  counted(count.count(Fate.ENTERED_BEFORE), "entered", "entered"));
      case Trigger.Leaves _, Trigger.Event _ -> "only what happens from now on does.";
      case Trigger.Anniversary _,
          Trigger.Inactive _,
          Trigger.Expiry _,
          Trigger.CalendarDay _,
          Trigger.Cron _ ->
          count.firstPlannedAt() == null
              ? "no customer has a date to come."
              : "%s a date to come, the first at %s."
                  .formatted(
                      counted(count.count(Fate.PLANNED), "customer has", "customers have"),
                      count.firstPlannedAt());
    };
  }

  private static String counted(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
