/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.streams.DueIndex;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Everything durable of one task: its customers, their timers, which catalog they know, and what
 * they brought.
 */
record TaskState(int partition, CustomerStates customers, CatalogWalk walk, TaskEarnings earnings) {

  static final String CUSTOMERS = "customers";
  static final String TIMERS = "timers";
  static final String META = "meta";

  static TaskState open(ProcessorContext<?, ?> context) {
    KeyValueStore<Bytes, byte[]> meta = context.getStateStore(META);
    KeyValueStore<Bytes, byte[]> customers = context.getStateStore(CUSTOMERS);
    var timers = new DueIndex(context.getStateStore(TIMERS));
    return new TaskState(
        context.taskId().partition(),
        new CustomerStates(customers, timers),
        new CatalogWalk(meta),
        TaskEarnings.read(meta));
  }
}
