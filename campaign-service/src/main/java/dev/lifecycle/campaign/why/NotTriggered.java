/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.definition.Reentry;
import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.definition.Trigger.Anchor;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.trigger.Anchors;
import dev.lifecycle.campaign.trigger.Plans;
import dev.lifecycle.event.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a campaign's trigger has not entered a customer so far, or when it will.
 *
 * @param times the customer's own
 */
record NotTriggered(Edition edition, Facts facts, LocalTimes times) {

  Why why() {
    return switch (edition.campaign().trigger()) {
      case Trigger.Enters(var categories) -> enters(categories);
      case Trigger.Leaves(var categories) -> leaves(categories);
      case Trigger.Event(EventType type, Condition where) -> event(type, where);
      case Trigger.Anniversary(Anchor of, var _, var _) -> anniversary(of);
      case Trigger.Expiry expiry -> expiry(expiry);
      case Trigger.Inactive _, Trigger.CalendarDay _, Trigger.Cron _ ->
          planned(Standing.NO_DATE, "No time is planned for the customer so far.");
    };
  }

  private Why enters(Set<Category> categories) {
    if (entered() != null) {
      return done("the customer " + TriggerWords.of(edition.campaign().trigger()));
    }
    Set<Category> has = facts.state().categories();
    return has.stream().anyMatch(categories::contains)
        ? new Why(
            Standing.IN_CATEGORY_BEFORE,
            "The customer is in %s, but came into it before %s%s."
                .formatted(
                    names(
                        has.stream().filter(categories::contains).collect(Collectors.toSet()),
                        "and"),
                    beginning().words(),
                    orOutside()))
        : new Why(
            Standing.NOT_IN_CATEGORY,
            "The customer is not in %s, but in %s."
                .formatted(
                    names(categories, "or"), has.isEmpty() ? "no category" : names(has, "and")));
  }

  private Why leaves(Set<Category> categories) {
    if (entered() != null) {
      return done("the customer " + TriggerWords.of(edition.campaign().trigger()));
    }
    Set<Category> still =
        facts.state().categories().stream()
            .filter(categories::contains)
            .collect(Collectors.toSet());
    return still.isEmpty()
        ? new Why(
            Standing.NOT_LEFT,
            "The customer has not left %s since %s%s."
                .formatted(names(categories, "or"), beginning().words(), orOutside()))
        : new Why(Standing.NOT_LEFT, "The customer is still in %s.".formatted(names(still, "and")));
  }

  private Beginning beginning() {
    return Beginning.of(edition, state());
  }

  /** Whether the audience held at a trigger that is over is not kept. */
  private String orOutside() {
    return edition.campaign().audience().equals(Condition.ALWAYS)
        ? ""
        : ", or was not in the audience then";
  }

  private Why event(EventType type, Condition where) {
    Instant newest = facts.state().newest().get(type);
    Instant entered = entered();
    if (newest == null) {
      return new Why(
          Standing.NO_EVENT, "The customer has no %s so far.".formatted(type.wireName()));
    }
    if (entered != null && !newest.isAfter(entered)) {
      return done("there is another " + type.wireName());
    }
    if (newest.isBefore(beginning().at())) {
      return new Why(
          Standing.EVENT_TOO_OLD,
          "The customer's newest %s was at %s, before %s.%s"
              .formatted(type.wireName(), newest, beginning().words(), forgotten()));
    }
    String barred = barred(newest, entered);
    return new Why(
        barred == null ? Standing.EVENT_NOT_MET : Standing.EVENT_TOO_SOON,
        "The customer's newest %s was at %s, and did not enter: %s."
            .formatted(type.wireName(), newest, barred == null ? unmet(where) : barred));
  }

  /** Why a version before this one let in nobody is not kept. */
  private String forgotten() {
    return edition.changed() ? " What kept it out is not remembered." : "";
  }

  /** Why what happened after the last entry could not enter, whatever the conditions. */
  private @Nullable String barred(Instant at, @Nullable Instant entered) {
    if (entered == null
        || !(edition.campaign().rules().reentry() instanceof Reentry.After(Span span))) {
      return null;
    }
    Instant until = times.plus(entered, span);
    return at.isBefore(until)
        ? "the customer had entered at %s, and could not again until %s (reentry: %s)"
            .formatted(entered, until, span)
        : null;
  }

  private String unmet(Condition where) {
    List<String> conditions = TriggerWords.sources(Stream.of(where, edition.campaign().audience()));
    return conditions.isEmpty()
        ? "it was taken in before the campaign could enter them"
        : "then it did not hold that " + TriggerWords.listed(conditions, "and");
  }

  private Why anniversary(Anchor of) {
    LocalDate anchor = Anchors.date(of, facts, times);
    return anchor == null
        ? new Why(
            Standing.NO_DATE,
            "The date of %s is not known for this customer.".formatted(TriggerWords.words(of)))
        : planned(
            Standing.DATES_PAST,
            "All dates counted from %s, %s, are past%s."
                .formatted(
                    TriggerWords.words(of), anchor, entered() == null ? "" : " or were met"));
  }

  private Why expiry(Trigger.Expiry expiry) {
    return new Plans(facts, times)
        .ending(expiry)
        .map(next -> planned(Standing.DATES_PAST, past(next, expiry)))
        .orElseGet(() ->
            planned(
                Standing.NO_DATE,
                "Nothing of this customer is known to run out later on (it would come %s)."
                    .formatted(TriggerWords.of(expiry))));
  }

  /** Why what ends later is not planned. */
  private String past(Planned.Expiry next, Trigger.Expiry expiry) {
    String ends =
        "The next end of a %s is on %s"
            .formatted(expiry.of().name().toLowerCase(Locale.ROOT), next.ends());
    return state().memoryOf(edition.id()).entries().contains(next.entryId())
        ? ends + ", for which the customer entered already."
        : "%s, but the time for it, %s, is past.".formatted(ends, next.at());
  }

  private Why planned(Standing otherwise, String words) {
    Planned planned = state().memoryOf(edition.id()).planned();
    return planned == null
        ? new Why(otherwise, words)
        : new Why(Standing.PLANNED, PlannedWords.of(planned, edition.campaign()));
  }

  private Why done(String until) {
    return new Why(
        Standing.DONE,
        "The customer entered it at %s, and all of that is over; nothing comes until %s again."
            .formatted(entered(), until));
  }

  private @Nullable Instant entered() {
    return state().memoryOf(edition.id()).lastAt();
  }

  private CustomerState state() {
    return facts.state();
  }

  private static String names(Set<Category> categories, String and) {
    return TriggerWords.listed(
        categories.stream().sorted().map(Category::qualifiedName).toList(), and);
  }
}
