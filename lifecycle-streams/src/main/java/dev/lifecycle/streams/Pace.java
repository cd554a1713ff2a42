/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Has a task look at the clock five times a second, and fifty times while work is left: each look
 * makes the task commit, so an idle one had better look seldom.
 */
public final class Pace {

  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration BEHIND = Duration.ofMillis(20);

  private final ProcessingContext context;
  private final BooleanSupplier round;
  private @Nullable Cancellable hurry;

  private Pace(ProcessingContext context, BooleanSupplier round) {
    this.context = context;
    this.round = round;
  }

  /**
   * Starts looking.
   *
   * @param round does a slice of what is due and answers whether work is left
   */
  public static void start(ProcessingContext context, BooleanSupplier round) {
    var pace = new Pace(context, round);
    context.schedule(IDLE, PunctuationType.WALL_CLOCK_TIME, _ -> pace.look());
  }

  private void look() {
    boolean workLeft = round.getAsBoolean();
    if (workLeft && hurry == null) {
      hurry = context.schedule(BEHIND, PunctuationType.WALL_CLOCK_TIME, _ -> look());
    } else if (!workLeft && hurry != null) {
      hurry.cancel();
      hurry = null;
    }
  }
}
