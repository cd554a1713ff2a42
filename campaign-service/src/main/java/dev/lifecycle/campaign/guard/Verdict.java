/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.event.Outcome.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the guards make of a send that is due. */
public sealed interface Verdict {

  /** Nothing stands in its way: it goes by this channel. */
  record Send(String channel) implements Verdict {}

  /**
   * The step's own condition is false: the designer meant it to be passed over, so that it has no
   * outcome.
   *
   * @param failure why the condition could not be worked out; absent where it could
   */
  record PassOver(Condition.@Nullable Failure failure) implements Verdict {}

  /** This send is suppressed, and the entry goes on. */
  record Skip(Reason reason, String because) implements Verdict {}

  /** This send waits until an instant, and is looked at again then. */
  record PutOff(Reason reason, Instant until, String because) implements Verdict {}

  /** The entry waits until the campaign goes on. */
  record Hold(Reason reason, String because) implements Verdict {}

  /** The entry is over. */
  record End(Reason reason, String because) implements Verdict {}
}
