/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import org.jspecify.annotations.Nullable;

/** What a decision wants done. */
public sealed interface Effect {

  /** Count an entry of a customer into a campaign; nothing is written. */
  record Entered(String campaign, CustomerId customer, Message.Entry entry) implements Effect {}

  /**
   * What a customer brought after the messages of a group is another now.
   *
   * @param before absent where the customer was not in the group so far
   * @param after absent where the customer is in it no more
   */
  record Earned(Group group, @Nullable Standing before, @Nullable Standing after)
      implements Effect {}

  /** Hand a message over for delivery; delivery writes what became of it (SENT, FAILED). */
  record Send(Message message) implements Effect {}

  /** Write an outcome of a message that is not sent now: SUPPRESSED, DEFERRED, FAILED. */
  record Report(Outcome outcome) implements Effect {}

  /**
   * Count a condition that could not be worked out, and so did not hold; nothing is written.
   *
   * @param failure the condition, and why
   */
  record ConditionFailed(String campaign, CustomerId customer, Condition.Failure failure)
      implements Effect {}
}
