/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Reentry;
import dev.lifecycle.campaign.definition.Share;
import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.timer.Anniversaries;
import dev.lifecycle.campaign.timer.Days;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Mark;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.campaign.timer.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the triggers that wait for a date or a time plan for one customer.
 *
 * @param times the customer's own
 */
public record Plans(Facts facts, LocalTimes times) {

  /** Further than a change of time zone or of its rules moves anything. */
  private static final Duration SHIFT = Duration.ofHours(26);

  /**
   * The first entry from a mark on that was not made so far; empty where the trigger waits for
   * something else.
   */
  public Optional<Planned> next(Edition edition, Mark mark) {
    List<String> entries = facts.state().memoryOf(edition.id()).entries();
    Optional<Planned> next = first(edition, mark);
    while (next.isPresent() && !entries.isEmpty() && entered(edition, next.get(), entries)) {
      next = first(edition, Mark.after(next.get()));
    }
    return next;
  }

  private static boolean entered(Edition edition, Planned planned, List<String> entries) {
    return Admission.entered(edition.campaign().trigger(), planned.entryId(), entries);
  }

  private Optional<Planned> first(Edition edition, Mark mark) {
    return switch (edition.campaign().trigger()) {
      case Trigger.Enters enters -> Optional.empty();
      case Trigger.Leaves leaves -> Optional.empty();
      case Trigger.Event event -> Optional.empty();
      case Trigger.Anniversary anniversary -> anniversary(anniversary, mark);
      case Trigger.Expiry expiry -> Expiries.next(expiry, mark, facts.state(), times);
      case Trigger.Inactive inactive ->
          reentering(edition, mark).flatMap(from -> check(edition, inactive, from));
      case Trigger.CalendarDay(var day) ->
          reentering(edition, mark).map(from -> Days.nextOf(day, from, times));
      case Trigger.Cron(var cron) ->
          reentering(edition, mark).flatMap(from -> Ticks.next(cron, from, facts.business()));
    };
  }

  /** What ends next of a customer, today or later, also where its time is past or was met. */
  public Optional<Planned.Expiry> ending(Trigger.Expiry expiry) {
    return Expiries.ending(expiry, times.date(facts.now()), facts.state(), times);
  }

  /** Whether a plan is one of them. */
  public boolean hold(Edition edition, Planned planned) {
    return next(edition, Mark.of(planned)).filter(planned::equals).isPresent();
  }

  /** A plan as it stands now: moved with its date or its time zone, or the one after it. */
  public Optional<Planned> revised(Edition edition, Planned planned) {
    Optional<Planned> next = next(edition, Mark.of(planned));
    if (next.filter(planned::equals).isPresent()) {
      return next;
    }
    return between(edition, planned.at().minus(SHIFT), planned.at().plus(SHIFT))
        .filter(near -> near.entryId().equals(planned.entryId()))
        .findFirst()
        .or(() -> next);
  }

  /**
   * The first entry that a move to another time zone puts into the past.
   *
   * @param before what was planned before the move
   * @param mark from where on that was still to come
   * @param now the past ends before it
   */
  public Optional<Planned> putIntoPast(Edition edition, Plans before, Mark mark, Instant now) {
    Trigger trigger = edition.campaign().trigger();
    if (trigger instanceof Trigger.Cron) {
      return Optional.empty();
    }
    Set<String> toCome =
        before
            .from(edition, mark, now.plus(SHIFT))
            .map(Planned::entryId)
            .collect(Collectors.toSet());
    return between(edition, mark.at().minus(SHIFT), now.minusNanos(1))
        .filter(moved -> Admission.entered(trigger, moved.entryId(), toCome))
        .findFirst();
  }

  private Stream<Planned> between(Edition edition, Instant from, Instant last) {
    return from(edition, Mark.from(from), last);
  }

  private Stream<Planned> from(Edition edition, Mark mark, Instant last) {
    return Stream.iterate(
            next(edition, mark),
            planned -> planned.isPresent() && !planned.get().at().isAfter(last),
            planned -> planned.flatMap(known -> next(edition, Mark.after(known))))
        .flatMap(Optional::stream);
  }

  /** What the texts may say of an entry. */
  public Map<String, String> said(Planned planned) {
    return switch (planned) {
      case Planned.Anniversary(LocalDate anchor, String period, Instant at) ->
          Map.of("period", period, "anchor", anchor.toString());
      case Planned.Expiry expiry -> Expiries.said(expiry, facts.state());
      case Planned.Check check -> Map.of();
      case Planned.Day day -> Map.of();
      case Planned.Tick tick -> Map.of();
    };
  }

  private Optional<Planned> anniversary(Trigger.Anniversary trigger, Mark mark) {
    LocalDate anchor = Anchors.date(trigger.of(), facts, times);
    return anchor == null ? Optional.empty() : Anniversaries.next(trigger, anchor, mark, times);
  }

  private Optional<Planned> check(Edition edition, Trigger.Inactive trigger, Mark mark) {
    Instant since = since(edition, trigger.of());
    return since == null
        ? Optional.empty()
        : Optional.of(Days.nextCheck(trigger, since, mark, times));
  }

  private @Nullable Instant since(Edition edition, Trigger.Activity activity) {
    CustomerState state = facts.state();
    Instant last =
        switch (activity) {
          case VISIT -> state.lastVisit();
          case PURCHASE -> state.lastOrder();
          case MESSAGE -> lastMessage(edition);
        };
    return last == null ? state.firstSeen() : last;
  }

  /** Who is held out counts as messaged where they entered, so that they enter no more often. */
  private @Nullable Instant lastMessage(Edition edition) {
    CustomerState state = facts.state();
    Instant sent = state.lastMessage();
    Instant entered = state.memoryOf(edition.id()).lastAt();
    return entered != null
            && (sent == null || entered.isAfter(sent))
            && Share.heldOut(edition.campaign(), state.customer())
        ? entered
        : sent;
  }

  /** From where on a customer who is known can enter again. */
  private Optional<Mark> reentering(Edition edition, Mark mark) {
    CustomerState state = facts.state();
    if (state.firstSeen() == null) {
      return Optional.empty();
    }
    Instant last = state.memoryOf(edition.id()).lastAt();
    if (last == null) {
      return Optional.of(mark);
    }
    return switch (edition.campaign().rules().reentry()) {
      case Reentry.Never never -> Optional.empty();
      case Reentry.Always always -> Optional.of(mark);
      case Reentry.After(Span span) -> Optional.of(mark.notBefore(times.plus(last, span)));
    };
  }
}
