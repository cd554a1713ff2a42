/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.event.Message;
import org.jspecify.annotations.Nullable;

/**
 * A way to hand a message to a customer.
 *
 * <p>Contract:
 *
 * <ul>
 *   <li>may be asked for the same message again after a crash: its id tells that it is the same;
 *   <li>answers {@link Handed} or {@link GaveUp}; throws only where the same may go well later.
 * </ul>
 */
public interface Channel {

  /** The name that campaigns use. */
  String name();

  Result deliver(Message message);

  /** What came of it. */
  sealed interface Result {

    /** The message is on its way. */
    record Handed(@Nullable String detail) implements Result {}

    /** The message cannot go this way. */
    record GaveUp(String because) implements Result {}
  }
}
