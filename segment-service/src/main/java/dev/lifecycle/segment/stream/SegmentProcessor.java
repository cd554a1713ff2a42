/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.EventType;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.streams.Pace;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.SliceBudget;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** One task of the service: takes events in as they come, and looks at the clock in between. */
final class SegmentProcessor implements Processor<byte[], byte[], byte[], byte[]> {

  private static final Duration LOOK_AT_CLOCK = Duration.ofMillis(200);
  private static final Duration TELL_SIZES = Duration.ofSeconds(1);

  private final SegmentParts parts;
  private final InputRules rules;
  private @Nullable Running running;

  SegmentProcessor(SegmentParts parts) {
    this.parts = parts;
    this.rules = new InputRules(parts.settings().rates());
  }

  private record Running(
      TaskState task, Sinks sinks, CustomerSteps steps, PopulationDuty population, Pace pace) {}

  @Override
  public void init(ProcessorContext<byte[], byte[]> context) {
    var task = TaskState.open(context);
    var sinks = new Sinks(context, parts.metrics(), parts.clock());
    var steps = new CustomerSteps(new Segmenter(parts.settings()), task, sinks);
    var population = new PopulationDuty(parts.settings(), parts.board(), task, sinks);
    var round = new ClockRound(task, steps, population, parts.metrics().timers());
    Instant now = parts.clock().instant();
    population.begin(now);
    reviewIfSettingsChanged(task, now);
    var pace = Pace.start(context, LOOK_AT_CLOCK, budget -> look(round, task, budget));
    running = new Running(task, sinks, steps, population, pace);
    context.schedule(TELL_SIZES, PunctuationType.WALL_CLOCK_TIME, _ -> tellSizes(task));
  }

  @Override
  public void process(Record<byte[], byte[]> input) {
    Running current = running();
    Instant now = parts.clock().instant();
    switch (rules.checked(read(input), now)) {
      case Accepted(var event) -> accept(current, event, now);
      case Rejected rejected -> current.sinks().reject(input, rejected);
    }
  }

  private static Decoded read(Record<byte[], byte[]> input) {
    return CustomerEventReader.read(
        RecordForm.headers(input.headers()), input.key(), input.value());
  }

  @Override
  public void close() {
    if (running != null) {
      running.pace().close();
      parts.metrics().gone(running.task().partition());
    }
  }

  private void accept(Running current, CustomerEvent event, Instant now) {
    current.population().adopt();
    if (current.population().due(now)) {
      current.steps().keepForCount(event.customer());
    }
    parts.metrics().events().in(EventType.of(event).wireName());
    Step step = current.steps().accept(event, now);
    switch (step.reception()) {
      case APPLIED -> {}
      case DUPLICATE -> parts.metrics().duplicate();
      case FORGOTTEN, TOO_OLD -> parts.metrics().unused(step.reception());
    }
    if (step.oddity() != null) {
      parts.metrics().odd(step.oddity());
    }
  }

  private boolean look(ClockRound round, TaskState task, SliceBudget budget) {
    boolean workLeft = round.run(parts.clock().instant(), budget);
    Instant goesBy = task.memory().inForceSince();
    if (goesBy != null) {
      parts.metrics().population().goesBy(task.partition(), goesBy);
    }
    return workLeft;
  }

  private void tellSizes(TaskState task) {
    int partition = task.partition();
    var timers = task.customers().timers();
    parts.metrics().sizes(partition, task.customers().count());
    parts.metrics().reviewing(partition, task.reviews().anyRunning());
    parts.metrics().population().newest(parts.board().population());
    parts.metrics().timers().waiting(partition, timers.waiting());
    parts.metrics().timers().overdue(partition, timers.overdue(parts.clock().instant()));
  }

  private void reviewIfSettingsChanged(TaskState task, Instant now) {
    String before = task.memory().settings();
    if (parts.fingerprint().equals(before)) {
      return;
    }
    task.memory().settings(parts.fingerprint());
    if (before != null) {
      task.reviews().settings().start(now);
    }
  }

  private Running running() {
    if (running == null) {
      throw new IllegalStateException("Expected the task to be started, but it is not");
    }
    return running;
  }
}
