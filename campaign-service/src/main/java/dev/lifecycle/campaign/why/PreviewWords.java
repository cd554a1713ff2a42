/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Rules.OnPublish;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.why.PreviewCount.Next;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What saving a campaign would do, as one would tell it. */
public final class PreviewWords {

  private PreviewWords() {}

  /** A few sentences. */
  public static String of(Campaign campaign, PreviewCount count) {
    return Stream.concat(entering(campaign, count), waiting(count))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> entering(Campaign campaign, PreviewCount count) {
    long heldOut = count.count(Fate.HELD_OUT);
    long enter = count.count(Fate.ENTERS) + heldOut;
    if (enter > 0) {
      return Stream.of(
          "Saving it enters %s of %s customers at once, %s of them held out."
              .formatted(
                  number(enter),
                  number(count.customers()),
                  heldOut == 0 ? "none" : number(heldOut)));
    }
    return switch (campaign.status()) {
      case DRAFT ->
          Stream.of(
              "Saving it enters nobody: it is a draft. A preview with status: live says whom it"
                  + " would enter.");
      case PAUSED -> Stream.of("Saving it enters nobody: it is paused.");
      case LIVE ->
          Stream.concat(Stream.of("Saving it enters nobody at once."), later(campaign, count));
    };
  }

  private static Stream<String> later(Campaign campaign, PreviewCount count) {
    return switch (campaign.trigger()) {
      case Trigger.Enters _ -> inCategory(campaign, count);
      case Trigger.Leaves _, Trigger.Event _ ->
          Stream.of("Only who meets its trigger from now on enters.");
      case Trigger.Anniversary _,
          Trigger.Inactive _,
          Trigger.Expiry _,
          Trigger.CalendarDay _,
          Trigger.Cron _ ->
          planned(count);
    };
  }

  private static Stream<String> inCategory(Campaign campaign, PreviewCount count) {
    boolean tooLate =
        campaign.rules().onPublish() == OnPublish.INCLUDE_CURRENT
            && count.count(Fate.NOT_INCLUDED) > 0;
    return Stream.of(
        "Only who comes into its category from now on enters.",
        some(count.count(Fate.NOT_INCLUDED), "is in it already.", "are in it already."),
        tooLate ? "What onPublish includes is looked at only when a campaign goes live." : "",
        some(
            count.count(Fate.NOT_IN_AUDIENCE),
            "is in it, but not in the audience.",
            "are in it, but not in the audience."),
        some(
            count.count(Fate.ENTERED_BEFORE),
            "is in it, but entered before.",
            "are in it, but entered before."));
  }

  private static Stream<String> planned(PreviewCount count) {
    Next next = count.next();
    long reached = next == null ? 0 : next.customers();
    return Stream.of(
        next == null
            ? "No customer has a time to come at which it would enter them."
            : "The next time is %s, for %s as things are today."
                .formatted(next.at(), counted(reached, "customer", "customers")),
        some(
            count.count(Fate.PLANNED) - reached, "more has a later one.", "more have a later one."),
        some(
            count.count(Fate.NOT_IN_AUDIENCE),
            "has one, but is not in the audience.",
            "have one, but are not in the audience."),
        some(
            count.count(Fate.PLANNED_HELD_OUT),
            "has one, but is held out.",
            "have one, but are held out."));
  }

  private static Stream<String> waiting(PreviewCount count) {
    String changes =
        count.moved() + count.stopped() == 0
            ? "nothing changes for what waits."
            : "%s to go on at another time or send, and %s stopped at once."
                .formatted(
                    counted(count.moved(), "is", "are"), counted(count.stopped(), "is", "are"));
    return Stream.of(
        some(
            count.waiting(),
            "entry waits in it now: " + changes,
            "entries wait in it now: " + changes));
  }

  /** A sentence about some, or nothing where there are none. */
  private static String some(long count, String one, String many) {
    return count == 0 ? "" : counted(count, one, many);
  }

  private static String counted(long count, String one, String many) {
    return number(count) + " " + (count == 1 ? one : many);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
