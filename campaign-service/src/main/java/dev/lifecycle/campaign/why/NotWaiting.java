/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.definition.Reentry;
import dev.lifecycle.campaign.definition.Span;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Why a customer of whom nothing waits in a campaign is not in it, looked at in the order in which
 * entering is decided.
 *
 * @param times the customer's own
 */
record NotWaiting(Edition edition, Facts facts, LocalTimes times) {

  Why why() {
    return Stream.<Supplier<Optional<Why>>>of(this::stopped, this::barred, this::outside)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new NotTriggered(edition, facts, times).why());
  }

  private Optional<Why> stopped() {
    return edition.running()
        ? Optional.empty()
        : Optional.of(
            switch (campaign().status()) {
              case DRAFT ->
                  new Why(
                      Standing.DRAFT,
                      "The campaign is a draft: it enters nobody until it goes live.");
              case PAUSED, LIVE ->
                  new Why(
                      Standing.PAUSED,
                      "The campaign is paused: it enters nobody until it is resumed.");
            });
  }

  private Optional<Why> barred() {
    Instant last = memory().lastAt();
    if (last == null || campaign().trigger().firesOncePerDate()) {
      return Optional.empty();
    }
    return switch (campaign().rules().reentry()) {
      case Reentry.Always _ -> Optional.empty();
      case Reentry.Never _ ->
          Optional.of(
              new Why(
                  Standing.ENTERED_BEFORE,
                  "The customer entered it at %s, and can enter it only once (reentry: never)."
                      .formatted(last)));
      case Reentry.After(Span span) -> tooRecently(last, span);
    };
  }

  private Optional<Why> tooRecently(Instant last, Span span) {
    Instant until = times.plus(last, span);
    return facts.now().isBefore(until)
        ? Optional.of(
            new Why(
                Standing.ENTERED_TOO_RECENTLY,
                "The customer entered it at %s, and cannot enter it again until %s (reentry: %s)."
                        .formatted(last, until, span)
                    + next()))
        : Optional.empty();
  }

  /** An audience that asks for the event can only be looked at when there is one. */
  private Optional<Why> outside() {
    Condition audience = campaign().audience();
    if (campaign().trigger() instanceof Trigger.Event
        && audience.names().stream().anyMatch(name -> name.startsWith("event."))) {
      return Optional.empty();
    }
    Condition.Answer answer = audience.test(facts);
    if (answer.holds()) {
      return Optional.empty();
    }
    return Optional.of(
        answer.failure() == null
            ? new Why(
                Standing.NOT_IN_AUDIENCE,
                "The customer is not in the audience: %s does not hold.".formatted(audience)
                    + next())
            : new Why(
                Standing.NOT_IN_AUDIENCE,
                "Whether the customer is in the audience cannot be worked out: %s."
                        .formatted(answer.failure())
                    + next()));
  }

  /** A sentence that follows, where a time is planned. */
  private String next() {
    Planned planned = memory().planned();
    return planned == null ? "" : " " + PlannedWords.of(planned, campaign());
  }

  private Campaign campaign() {
    return edition.campaign();
  }

  private Memory memory() {
    return facts.state().memoryOf(edition.id());
  }
}
