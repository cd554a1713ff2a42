/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Has a task look at the clock now and then, and fifty times a second while work is left. All tasks
 * of a thread that are behind share two fifths of its time, and live records have the rest; it
 * begins with an eighth of that, as code that is not compiled so far slows live records down too.
 */
public final class Pace implements AutoCloseable {

  private static final Duration BEHIND = Duration.ofMillis(20);
  private static final Duration SHARED_ROUND = Duration.ofMillis(8);
  private static final double FIRST_SPEED = 0.125;
  private static final Duration GETTING_UP_TO_SPEED = Duration.ofSeconds(6);
  private static final int MOST_CUSTOMERS = 5_000;

  private static final ThreadLocal<Backlog> BACKLOG = ThreadLocal.withInitial(Backlog::new);

  private final ProcessingContext context;
  private final Round round;
  private @Nullable Cancellable hurry;

  private Pace(ProcessingContext context, Round round) {
    this.context = context;
    this.round = round;
  }

  /** What a task does when it looks at the clock. */
  @FunctionalInterface
  public interface Round {

    /** Does what is due, as much of it as the budget grants; answers whether work is left. */
    boolean run(SliceBudget budget);
  }

  /**
   * Starts looking, in the thread of the task.
   *
   * @param idle the time between two looks while nothing is due. Each look makes the task commit
   */
  public static Pace start(ProcessingContext context, Duration idle, Round round) {
    var pace = new Pace(context, round);
    context.schedule(idle, PunctuationType.WALL_CLOCK_TIME, _ -> pace.look());
    return pace;
  }

  /** The task is closed, in its thread: it has no part in the thread's time any more. */
  @Override
  public void close() {
    BACKLOG.get().remove(this);
  }

  private void look() {
    Backlog backlog = BACKLOG.get();
    if (round.run(new SliceBudget(MOST_CUSTOMERS, backlog.share(), System::nanoTime))) {
      backlog.add(this);
      if (hurry == null) {
        hurry = context.schedule(BEHIND, PunctuationType.WALL_CLOCK_TIME, _ -> look());
      }
    } else {
      backlog.remove(this);
      if (hurry != null) {
        hurry.cancel();
        hurry = null;
      }
    }
  }

  /** The tasks of one thread that have work left. */
  private static final class Backlog {

    private final Set<Pace> tasks = new HashSet<>();
    private long since;

    /** The time that each of them has for a round. */
    Duration share() {
      if (tasks.isEmpty()) {
        since = System.nanoTime();
      }
      long passed = Math.min(System.nanoTime() - since, GETTING_UP_TO_SPEED.toNanos());
      double speed = FIRST_SPEED + (1 - FIRST_SPEED) * passed / GETTING_UP_TO_SPEED.toNanos();
      return Duration.ofNanos((long) (SHARED_ROUND.toNanos() * speed / Math.max(1, tasks.size())));
    }

    void add(Pace task) {
      tasks.add(task);
    }

    void remove(Pace task) {
      tasks.remove(task);
    }
  }
}
