/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import java.time.Instant;

/** Where what happens in a set of campaigns is told, in order of instants, on one thread. */
public interface CampaignListener {

  void entered(Effect.Entered entry, Instant now);

  /** A message went out; in a simulation nothing fails on the way. */
  void sent(Message message);

  void reported(Outcome outcome);

  void failed(Effect.ConditionFailed condition, Instant now);
}
