/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's categories changed (segmentation.md, "When a change happens").
 *
 * @param sequence 1, 2, 3 … per customer; with the customer's id it names the event
 * @param at the instant the change took effect
 * @param changes only the models that changed, in the order of {@link Model}
 */
public record CategoryChange(
    CustomerId customer,
    long sequence,
    Instant at,
    Cause cause,
    List<ModelChange> changes,
    Evidence evidence)
    implements LifecycleEvent {

  public CategoryChange {
    changes = List.copyOf(changes);
  }

  /** The CloudEvents id: a function of customer and sequence alone. */
  public String id() {
    return customer.value() + "/" + sequence;
  }

  /** When it took effect: when the event that caused it happened, else at the change. */
  public Instant effectiveAt() {
    Instant event = cause.time();
    return event == null ? at : event;
  }

  /**
   * Why the change happened.
   *
   * @param eventId the event's id, for {@link Kind#EVENT}
   * @param type the event's type, for {@link Kind#EVENT}
   * @param time when that event happened; earlier than the change where the event came late
   */
  public record Cause(
      Kind kind, @Nullable String eventId, @Nullable String type, @Nullable Instant time) {

    /** What can cause a change. */
    public enum Kind {
      EVENT,
      TIME,
      POPULATION,
      SETTINGS
    }

    public static final Cause TIME = new Cause(Kind.TIME, null, null, null);
    public static final Cause POPULATION = new Cause(Kind.POPULATION, null, null, null);
    public static final Cause SETTINGS = new Cause(Kind.SETTINGS, null, null, null);
  }

  /** What changed in one model: names in the order of {@link Category}. */
  public record ModelChange(
      Model model, List<Category> entered, List<Category> left, List<Category> current) {

    public ModelChange {
      entered = List.copyOf(entered);
      left = List.copyOf(left);
      current = List.copyOf(current);
    }
  }
}
