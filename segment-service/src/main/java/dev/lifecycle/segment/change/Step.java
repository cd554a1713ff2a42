/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.segment.profile.Reception;
import java.util.List;

/**
 * What one input made of a customer.
 *
 * @param next the state from now on
 * @param changes what to emit, in order
 * @param reception what the event was to the profile; APPLIED where the input was no event
 */
public record Step(Customer next, List<CategoryChange> changes, Reception reception) {

  public Step {
    changes = List.copyOf(changes);
  }
}
