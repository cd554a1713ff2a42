/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param messageId the message's id, also where it was never made
 * @param channel absent where none was chosen yet
 * @param reason for SUPPRESSED, DEFERRED and FAILED
 * @param detail one sentence for a person
 */
public record Outcome(
    String messageId,
    String campaign,
    int step,
    CustomerId customer,
    @Nullable String channel,
    Instant at,
    Kind kind,
    @Nullable Reason reason,
    @Nullable String detail)
    implements LifecycleEvent {

  /** What happened. */
  public enum Kind {
    SENT,
    FAILED,
    SUPPRESSED,
    DEFERRED,
    OPENED,
    CLICKED,
    UNSUBSCRIBED,
    CONVERTED
  }

  /** What can stop or shift a message, in the order in which it is looked at (campaigns.md). */
  public enum Reason {
    ERASED,
    PAUSED,
    EXITED,
    AUDIENCE,
    STALE,
    HOLDOUT,
    NO_ADDRESS,
    NO_CONSENT,
    UNSUBSCRIBED,
    FREQUENCY_CAP,
    QUIET_HOURS,
    RATE_LIMIT,
    /** The template could not be rendered for this customer. */
    TEMPLATE,
    /** The channel gave up. */
    CHANNEL
  }

  /** The outcome of a message that went out at an instant. */
  public static Outcome sent(Message message, Instant at) {
    return new Outcome(
        message.messageId(),
        message.campaign(),
        message.step(),
        message.customer(),
        message.channel(),
        at,
        Kind.SENT,
        null,
        null);
  }
}
