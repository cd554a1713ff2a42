/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.campaign.definition.Channels;
import dev.lifecycle.event.Message;

/** The channel that is always there: a message is only kept in the outbox, as every message is. */
public final class OutboxChannel implements Channel {

  @Override
  public String name() {
    return Channels.OUTBOX;
  }

  @Override
  public Result deliver(Message message) {
    return new Result.Handed(null);
  }
}
