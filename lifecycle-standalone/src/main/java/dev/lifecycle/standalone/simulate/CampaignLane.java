/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.campaign.replay.CampaignReplay;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A set of campaigns on a thread of its own beside the segments, which never look at them. What it
 * is given is taken in that order, so the outcome does not depend on the threads.
 */
final class CampaignLane implements AutoCloseable {

  private static final int BATCH = 1024;
  private static final int AHEAD = 16;

  private final CampaignReplay campaigns;
  private final List<CampaignListener> listeners;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Semaphore room = new Semaphore(AHEAD);
  private List<Runnable> batch = new ArrayList<>(BATCH);
  private volatile @Nullable RuntimeException failure;

  CampaignLane(CampaignSet set) {
    this.listeners = set.listeners();
    this.campaigns = new CampaignReplay(set.decider(), set.catalog(), this::tell);
  }

  void event(CustomerEvent event) {
    add(() -> campaigns.event(event));
  }

  void change(CategoryChange change) {
    add(() -> campaigns.change(change));
  }

  /** Lets time pass up to an instant, itself included, and waits until all is done. */
  void finish(Instant until) {
    add(() -> campaigns.advance(until));
    submit();
    close();
    if (failure != null) {
      throw failure;
    }
  }

  /** Everybody as they stand; only once finished. */
  Collection<CustomerState> customers() {
    return campaigns.customers();
  }

  /** One customer as they stand; only once finished. */
  CustomerState customer(CustomerId id) {
    return campaigns.customer(id);
  }

  @Override
  public void close() {
    thread.close();
  }

  private void tell(Effect effect, Instant now) {
    for (CampaignListener listener : listeners) {
      switch (effect) {
        case Effect.Entered entered -> listener.entered(entered, now);
        case Effect.Send(var message) -> listener.sent(message);
        case Effect.Report(var outcome) -> listener.reported(outcome);
        case Effect.ConditionFailed failed -> listener.failed(failed, now);
      }
    }
  }

  private void add(Runnable work) {
    batch.add(work);
    if (batch.size() >= BATCH) {
      submit();
    }
  }

  private void submit() {
    List<Runnable> full = batch;
    batch = new ArrayList<>(BATCH);
    room.acquireUninterruptibly();
    thread.execute(() -> work(full));
  }

  private void work(List<Runnable> full) {
    try {
      if (failure == null) {
        full.forEach(Runnable::run);
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      room.release();
    }
  }
}
