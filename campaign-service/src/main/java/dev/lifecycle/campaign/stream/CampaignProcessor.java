/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.streams.EventMetrics;
import dev.lifecycle.streams.Pace;
import dev.lifecycle.streams.SliceBudget;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** One task of the service: takes inputs as they come, and looks at the clock in between. */
final class CampaignProcessor implements Processor<byte[], byte[], byte[], byte[]> {

  private static final Duration LOOK_AT_CLOCK = Duration.ofMillis(25);
  private static final Duration TELL_SUMS = Duration.ofSeconds(1);

  private final CampaignParts parts;
  private final InputGate gate;
  private @Nullable Running running;

  CampaignProcessor(CampaignParts parts) {
    this.parts = parts;
    this.gate = new InputGate(new InputRules(parts.decider().settings().rates()));
  }

  private record Running(
      ProcessorContext<byte[], byte[]> context, TaskState task, CustomerSteps steps, Pace pace) {}

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    var task = TaskState.open(context);
    var sinks = new Sinks(context, parts, task);
    var steps = new CustomerSteps(parts.decider(), task, sinks);
    var round = new ClockRound(task, steps, parts.metrics().timers());
    task.walk().adopt(parts.board().posted());
    var pace = Pace.start(context, LOOK_AT_CLOCK, budget -> lookAtClock(task, round, budget));
    running = new Running(context, task, steps, pace);
    context.schedule(TELL_SUMS, PunctuationType.WALL_CLOCK_TIME, _ -> tellSums(task, sinks));
  }

  @Override
  public void process(Record<byte[], byte[]> input) {
    Running current = running();
    Instant now = parts.clock().instant();
    current.task().walk().adopt(parts.board().posted());
    String topic = current.context().recordMetadata().map(RecordMetadata::topic).orElse("");
    switch (gate.read(topic, input, now)) {
      case Input.Told(CustomerEvent event) -> {
        count(event);
        current.steps().take(event, now);
      }
      case Input.Changed(CategoryChange change) -> {
        count(change);
        current.steps().take(change, now);
      }
      case Input.Refused(String reason) -> metrics().rejected(reason);
    }
  }

  @Override
  public void close() {
    if (running != null) {
      running.pace().close();
      parts.metrics().timers().gone(running.task().partition());
    }
  }

  private boolean lookAtClock(TaskState task, ClockRound round, SliceBudget budget) {
    task.walk().adopt(parts.board().posted());
    return round.run(parts.clock().instant(), budget);
  }

  private void tellSums(TaskState task, Sinks sinks) {
    sinks.publishEarnings();
    int partition = task.partition();
    var timers = task.customers().timers();
    parts.metrics().timers().waiting(partition, timers.waiting());
    parts.metrics().timers().overdue(partition, timers.overdue(parts.clock().instant()));
  }

  private void count(LifecycleEvent event) {
    metrics().in(EventType.of(event).wireName());
  }

  private EventMetrics metrics() {
    return parts.metrics().events();
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("Expected the task to be started, but it is not");
    }
    return running;
  }
}
