/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static java.util.Comparator.naturalOrder;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits of a customer in a campaign, until when, what it hangs on, and what holds it.
 *
 * @param id the campaign's
 * @param told what became of the newest messages of all campaigns, oldest first
 */
record StillWaiting(String id, CustomerState state, Catalog catalog, List<Told> told) {

  Why why() {
    String words =
        Stream.concat(next(), waiting().stream().map(this::words)).collect(Collectors.joining(" "));
    return new Why(standing(), words + stopped());
  }

  private Standing standing() {
    if (held()) {
      return Standing.HELD;
    }
    return stopped().isEmpty() ? Standing.WAITING : Standing.TO_BE_HELD;
  }

  private boolean held() {
    return waiting().stream().allMatch(Waiting::held);
  }

  /** The next entry, where it comes before what waits. */
  private Stream<String> next() {
    Instant first = waiting().stream().map(Waiting::actAt).min(naturalOrder()).orElse(Instant.MIN);
    return Optional.ofNullable(state.memoryOf(id).planned())
        .filter(planned -> !planned.at().isAfter(first))
        .flatMap(planned ->
            catalog.current(id).map(edition -> PlannedWords.of(planned, edition.campaign())))
        .stream();
  }

  /** A sentence that follows, where the campaign does not run and that is not said so far. */
  private String stopped() {
    Edition edition = catalog.current(id).orElse(null);
    if (edition == null || edition.running()) {
      return "";
    }
    return switch (edition.campaign().status()) {
      case DRAFT ->
          " The campaign is a draft: what falls due is held, and too late to be sent once it goes"
              + " live.";
      case PAUSED, LIVE ->
          held() ? "" : " The campaign is paused: what falls due is held until it is resumed.";
    };
  }

  private String words(Waiting waiting) {
    Optional<Campaign> campaign = catalog.pinned(id, waiting.version());
    return due(waiting, campaign.map(each -> Hanging.on(each, waiting.step())).orElse(""))
        + new Held(id, state, catalog).words(waiting)
        + campaign.map(each -> new PassedOver(state, told).of(waiting, each)).orElse("");
  }

  private static String due(Waiting waiting, String hanging) {
    String send =
        "Step %s of version %s, entered at %s,"
            .formatted(waiting.number(), waiting.version(), waiting.entry().at());
    if (waiting.held()) {
      return "%s was due at %s and is held until the campaign goes on."
          .formatted(send, waiting.dueAt());
    }
    return waiting.actAt().equals(waiting.dueAt())
        ? "%s is due at %s%s.".formatted(send, waiting.dueAt(), hanging)
        : "%s was due at %s and is put off until %s%s."
            .formatted(send, waiting.dueAt(), waiting.actAt(), hanging);
  }

  private List<Waiting> waiting() {
    return state.waitingIn(id);
  }
}
