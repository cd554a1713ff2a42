/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.streams.RecordForm;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways out of the topology, by the names of its sinks. */
final class Sinks {

  private static final Logger LOG = LoggerFactory.getLogger(Sinks.class);

  static final String MESSAGES = "messages";
  static final String OUTCOMES = "outcomes";
  static final String EARNINGS = "earnings";

  private final ProcessorContext<byte[], byte[]> context;
  private final CampaignParts parts;
  private final TaskState task;

  Sinks(ProcessorContext<byte[], byte[]> context, CampaignParts parts, TaskState task) {
    this.context = context;
    this.parts = parts;
    this.task = task;
  }

  /**
   * Does what a decision wants; what it writes is in the transaction of the state that it belongs
   * to.
   */
  void perform(Effect effect) {
    switch (effect) {
      case Effect.Entered entered -> parts.metrics().entered(entered.campaign());
      case Effect.Earned earned -> task.earnings().take(earned);
      case Effect.Send(Message message) -> write(message, MESSAGES);
      case Effect.Report(Outcome outcome) -> {
        parts.metrics().outcome(outcome);
        write(outcome, OUTCOMES);
      }
      case Effect.ConditionFailed failed -> {
        parts.metrics().conditionFailed(failed.campaign());
        LOG.debug(
            "A condition of campaign {} did not hold for customer {}: {}",
            failed.campaign(),
            failed.customer(),
            failed.failure());
      }
    }
  }

  /** Publishes what the task's customers brought, where that has changed. */
  void publishEarnings() {
    task.earnings()
        .changed(task.partition(), parts.clock().instant())
        .forEach(earnings -> write(earnings, EARNINGS));
  }

  private void write(LifecycleEvent event, String sink) {
    context.forward(RecordForm.forward(event, parts.clock().instant()), sink);
  }
}
