/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Edition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What waits of a customer in a campaign, until when, and what holds it.
 *
 * @param edition the newest; absent where the campaign was deleted
 */
record StillWaiting(List<Waiting> waiting, @Nullable Edition edition) {

  Why why() {
    String words = waiting.stream().map(StillWaiting::words).collect(Collectors.joining(" "));
    return new Why(standing(), words + stopped());
  }

  private Standing standing() {
    if (held()) {
      return Standing.HELD;
    }
    return edition == null || edition.running() ? Standing.WAITING : Standing.TO_BE_HELD;
  }

  private boolean held() {
    return waiting.stream().allMatch(Waiting::held);
  }

  /** A sentence that follows, where the campaign does not run and that is not said so far. */
  private String stopped() {
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

  private static String words(Waiting waiting) {
    String send =
        "Step %d of version %d, entered at %s,"
            .formatted(waiting.number(), waiting.version(), waiting.entry().at());
    if (waiting.held()) {
      return "%s was due at %s and is held until the campaign goes on."
          .formatted(send, waiting.dueAt());
    }
    return waiting.actAt().equals(waiting.dueAt())
        ? "%s is due at %s.".formatted(send, waiting.dueAt())
        : "%s was due at %s and is put off until %s."
            .formatted(send, waiting.dueAt(), waiting.actAt());
  }
}
