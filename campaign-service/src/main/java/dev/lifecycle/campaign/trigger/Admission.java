/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Reentry;
import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.fact.EventKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a candidate is let in. */
public final class Admission {

  private Admission() {}

  /**
   * The answer.
   *
   * @param failure a condition that could not be worked out, which keeps the candidate out
   */
  public record Answer(boolean admitted, Condition.@Nullable Failure failure) {

    private static final Answer YES = new Answer(true, null);
    private static final Answer NO = new Answer(false, null);
  }

  /**
   * Looks at publication, erasure, earlier entries, re-entry, the trigger's condition, audience.
   */
  public static Answer decide(Candidate candidate, Facts facts, LocalTimes times) {
    Campaign campaign = candidate.edition().campaign();
    Memory memory = facts.state().memoryOf(campaign.id());
    if (tooOld(candidate, facts)
        || entered(campaign.trigger(), candidate.entry().id(), memory.entries())
        || barred(campaign, memory.lastAt(), candidate.entry().at(), times)) {
      return Answer.NO;
    }
    for (Condition condition : conditions(campaign)) {
      Condition.Answer answer = condition.test(facts);
      if (!answer.holds()) {
        return answer.failure() == null ? Answer.NO : new Answer(false, answer.failure());
      }
    }
    return Answer.YES;
  }

  private static boolean tooOld(Candidate candidate, Facts facts) {
    Instant at = candidate.entry().at();
    EventKey erased = facts.state().erased();
    boolean beforeErasure =
        erased != null
            && (candidate.edition().campaign().trigger() instanceof Trigger.Event
                ? at.isBefore(erased.time())
                : !at.isAfter(erased.time()));
    return beforeErasure || !candidate.edition().liveAt(at);
  }

  /**
   * Whether there was the entry before. The day of a purchase is another one in another time zone,
   * and the purchase the same.
   */
  static boolean entered(Trigger trigger, String entryId, Collection<String> entries) {
    return entries.contains(entryId)
        || (!entries.isEmpty()
            && trigger instanceof Trigger.Anniversary(var of, _, _)
            && isPurchase(of)
            && Planned.Anniversary.beside(entryId).stream().anyMatch(entries::contains));
  }

  private static boolean isPurchase(Trigger.Anchor anchor) {
    return switch (anchor) {
      case Trigger.Anchor.FirstPurchase _, Trigger.Anchor.LastPurchase _ -> true;
      case Trigger.Anchor.Birthday _, Trigger.Anchor.Attribute _ -> false;
    };
  }

  private static boolean barred(
      Campaign campaign, @Nullable Instant lastAt, Instant at, LocalTimes times) {
    if (lastAt == null || campaign.trigger().firesOncePerDate()) {
      return false;
    }
    return switch (campaign.rules().reentry()) {
      case Reentry.Never never -> true;
      case Reentry.Always always -> false;
      case Reentry.After(Span span) ->
          at.isBefore(times.plus(lastAt, span)) && lastAt.isBefore(times.plus(at, span));
    };
  }

  private static List<Condition> conditions(Campaign campaign) {
    return campaign.trigger() instanceof Trigger.Event event
        ? List.of(event.where(), campaign.audience())
        : List.of(campaign.audience());
  }
}
