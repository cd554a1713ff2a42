/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.message.MessageIds;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why one set does not send a message that the other one sends.
 *
 * @param side the set that does not send it
 * @param ofCustomer all messages of the customer that differ, by id
 */
record WhyNot(Side side, SetResult set, Map<String, Pair> ofCustomer) {

  String because(MessageKey key, Message.Entry entry) {
    Fate fate = fate(key.messageId());
    if (fate == null) {
      fate = endedBefore(key, entry);
    }
    return switch (fate) {
      case null -> absence(key, entry).name();
      case Fate.Stopped(Reason reason) -> reason.name();
      case Fate.PutOff(Reason reason) -> reason.name();
      case Fate.Sent _ ->
          throw new IllegalStateException("Expected %s not to be sent, but it was".formatted(key));
    };
  }

  private Absence absence(MessageKey key, Message.Entry entry) {
    Edition edition = set.catalog().current(key.campaign()).orElse(null);
    if (edition == null) {
      return Absence.CAMPAIGN_ABSENT;
    }
    if (!edition.running()) {
      return Absence.CAMPAIGN_PAUSED;
    }
    if (edition.campaign().send(key.step()).isEmpty()) {
      return Absence.STEP_ABSENT;
    }
    CustomerState state = set.customers().apply(key.customer());
    boolean waits =
        state.waiting().stream()
            .anyMatch(waiting ->
                waiting.campaign().equals(key.campaign()) && waiting.entry().equals(entry));
    if (waits) {
      return Absence.WAITING;
    }
    return state.memoryOf(key.campaign()).entries().contains(entry.id())
        ? Absence.PASSED_OVER
        : Absence.NOT_ENTERED;
  }

  /** The outcome of an earlier step of the entry that ended it. */
  private @Nullable Fate endedBefore(MessageKey key, Message.Entry entry) {
    for (int step = key.step() - 1; step > 0; step--) {
      Fate earlier = fate(MessageIds.of(key.campaign(), entry.id(), step, key.customer()));
      if (earlier instanceof Fate.Stopped(Reason reason)
          && (reason == Reason.EXITED || reason == Reason.ERASED)) {
        return earlier;
      }
    }
    return null;
  }

  private @Nullable Fate fate(String messageId) {
    Pair pair = ofCustomer.get(messageId);
    return pair == null ? null : pair.on(side);
  }
}
