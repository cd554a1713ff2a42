/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.customer.CustomerState;
import java.util.List;

/**
 * What follows from an input.
 *
 * @param next the customer's state from now on; look again at its {@code nextDue}
 * @param effects in order
 */
public record Decision(CustomerState next, List<Effect> effects) {

  public Decision {
    effects = List.copyOf(effects);
  }
}
