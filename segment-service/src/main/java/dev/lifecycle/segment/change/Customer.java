/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.segment.population.Contribution;
import dev.lifecycle.segment.profile.Profile;

/** Everything that is kept of one customer. */
public record Customer(CustomerId id, Profile profile, Standing standing) {

  /** Somebody of whom nothing is known. */
  public static Customer unknown(CustomerId id) {
    return new Customer(id, Profile.UNKNOWN, Standing.NONE);
  }

  /** What this customer adds to the population. */
  public Contribution contribution() {
    return new Contribution(profile.known(), standing.counted(), standing.held().categories());
  }
}
