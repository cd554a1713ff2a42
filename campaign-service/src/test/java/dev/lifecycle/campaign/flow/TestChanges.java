/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.Evidence;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of Anna's categories within the model lifecycle. */
final class TestChanges {

  private TestChanges() {}

  static CategoryChange enters(long sequence, String at, Category... categories) {
    return change(sequence, at, Cause.TIME, List.of(categories), List.of());
  }

  static CategoryChange leaves(long sequence, String at, Category... categories) {
    return change(sequence, at, Cause.TIME, List.of(), List.of(categories));
  }

  /** A change that an event caused, which happened earlier. */
  static CategoryChange entersBy(long sequence, String at, String eventTime, Category category) {
    var cause = new Cause(Cause.Kind.EVENT, "e", "lifecycle.purchase", Instant.parse(eventTime));
    return change(sequence, at, cause, List.of(category), List.of());
  }

  /** The last change of a customer who was erased. */
  static CategoryChange leavesByErasure(long sequence, String at, Category category) {
    var cause = new Cause(Cause.Kind.EVENT, "e", "lifecycle.erasure", Instant.parse(at));
    return change(sequence, at, cause, List.of(), List.of(category));
  }

  private static CategoryChange change(
      long sequence, String at, Cause cause, List<Category> entered, List<Category> left) {
    Category any = entered.isEmpty() ? left.getFirst() : entered.getFirst();
    return new CategoryChange(
        TestEvents.ANNA,
        sequence,
        Instant.parse(at),
        cause,
        List.of(new ModelChange(any.model(), entered, left, entered)),
        evidence(null));
  }

  private static Evidence evidence(@Nullable Instant first) {
    return new Evidence(
        0,
        first,
        first,
        Duration.ofDays(60),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null,
        0,
        0,
        null,
        0,
        null);
  }
}
