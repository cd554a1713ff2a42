/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import dev.lifecycle.streams.Parts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * A service from start to stop: its parts are opened in their order, and closed the newest first,
 * also those that a start which failed left open.
 *
 * @param <T> what runs once it is started
 */
public abstract class ServiceRuntime<T> implements SmartLifecycle {

  /** Before the web server, after anything that starts a broker. */
  private static final int PHASE = 1_000;

  private final Parts parts = new Parts();
  private volatile @Nullable T running;

  /** Opens everything, each part added where it is open. */
  protected abstract T open(Parts parts);

  /** What runs; empty while the service is not started. */
  protected final Optional<T> running() {
    return Optional.ofNullable(running);
  }

  @Override
  public final void start() {
    var _ = Parts.started(parts, opening -> running = open(opening));
  }

  @Override
  public final void stop() {
    running = null;
    parts.close();
  }

  @Override
  public final boolean isRunning() {
    return running != null;
  }

  @Override
  public final int getPhase() {
    return PHASE;
  }
}
