/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.segment.profile.Oddity;
import dev.lifecycle.segment.profile.Reception;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input made of a customer.
 *
 * @param next the state from now on
 * @param changes what to emit, in order
 * @param reception what the event was to the profile; APPLIED where the input was no event
 * @param oddity what is odd about the event; absent where nothing is
 */
public record Step(
    Customer next, List<CategoryChange> changes, Reception reception, @Nullable Oddity oddity) {

  public Step {
    changes = List.copyOf(changes);
  }
}
