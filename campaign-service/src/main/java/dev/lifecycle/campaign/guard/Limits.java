/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * What limits the sending of every campaign.
 *
 * @param channels the channels that are set up, beside the outbox
 */
public record Limits(Set<String> channels, Caps caps, QuietHours quietHours) {

  /** One message a day, three in seven days, none from 21:00 to 08:00; no channel is set up. */
  public static final Limits DEFAULTS =
      new Limits(
          Set.of(),
          new Caps(new Cap(1, 3), Map.of(), Map.of()),
          new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));

  /** Any number of messages at any time; no channel is set up. */
  public static final Limits NONE = new Limits(Set.of(), Caps.NONE, QuietHours.OFF);

  public Limits {
    channels = Set.copyOf(channels);
  }
}
