/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A campaign: whom it enters, what it sends them and when, and what ends it (campaigns.md).
 *
 * @param id lower-case letters, digits and dashes, up to 64
 * @param audience must hold at the trigger and again before every send
 * @param eventFields the fields of the triggering event that are asked for once it is over
 */
public record Campaign(
    String id,
    String name,
    Strategy strategy,
    Status status,
    Trigger trigger,
    Condition audience,
    List<Step> steps,
    Rules rules,
    Map<String, Template> templates,
    Set<String> eventFields) {

  public Campaign {
    steps = List.copyOf(steps);
    templates = Map.copyOf(templates);
    eventFields = Set.copyOf(eventFields);
  }

  /** What it is for. */
  public enum Strategy {
    RETENTION,
    REACTIVATION,
    RECONDITIONING,
    REACH
  }

  /** Whether it runs. */
  public enum Status {
    DRAFT,
    LIVE,
    PAUSED
  }

  /** Whether it has the trigger, audience and re-entry of another. */
  boolean entersAs(Campaign other) {
    return trigger.equals(other.trigger)
        && audience.equals(other.audience)
        && rules.reentry().equals(other.rules.reentry());
  }

  /** The send at a place in the steps, counted from 1. */
  public Optional<Step.Send> send(int step) {
    return step <= steps.size() && steps.get(step - 1) instanceof Step.Send send
        ? Optional.of(send)
        : Optional.empty();
  }

  /** The place of the first send after a place; 0 where there is none. */
  public int sendAfter(int step) {
    for (int next = step + 1; next <= steps.size(); next++) {
      if (steps.get(next - 1) instanceof Step.Send) {
        return next;
      }
    }
    return 0;
  }

  /** The places of all sends, in order. */
  public List<Integer> sends() {
    return IntStream.rangeClosed(1, steps.size())
        .filter(place -> steps.get(place - 1) instanceof Step.Send)
        .boxed()
        .toList();
  }

  /** All waits before a place, together. */
  public Span waitBefore(int step) {
    Span total = null;
    for (int place = 0; place < Math.min(step - 1, steps.size()); place++) {
      if (steps.get(place) instanceof Step.Wait(Span span)) {
        total = total == null ? span : total.plus(span);
      }
    }
    return total == null ? Span.ZERO : total;
  }
}
