/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.event.CustomerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads files into events, puts all of them in order of time, and writes them to a sink. Every
 * event is held in memory in between.
 */
public final class Import {

  private final ImportPlan plan;
  private final Progress progress;

  public Import(ImportPlan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Does it.
   *
   * @param to is asked for the sink once the files are read
   */
  public ImportSummary run(Supplier<EventSink> to) {
    try (RejectedFile rejected = new RejectedFile(plan.rejected())) {
      Collected collected = new Collected(rejected);
      read(collected);
      plan.check().ifPresent(check -> check.requireRates(collected.events()));
      collected.taken.sort(Comparator.comparing(each -> each.event().envelope()));
      Shift shift = shift(collected.events());
      collected.taken.replaceAll(each -> each.moved(shift));
      plan.check().ifPresent(collected::refuseBy);
      write(collected.events(), to);
      return summary(collected, shift);
    }
  }

  private void read(Collected collected) {
    try (Progress.Step step = progress.begin("Reading", "KB", size())) {
      RowReading rows = plan.rows().isPresent() ? rowReading(plan.rows().get(), collected) : null;
      for (SourceFile file : plan.files()) {
        if (rows == null || file.isJsonl()) {
          JsonlReading.read(file, collected, step::add);
        } else {
          rows.read(file, step::add);
        }
      }
    }
  }

  private long size() {
    return plan.files().stream().mapToLong(SourceFile::size).sum();
  }

  private static RowReading rowReading(RowPlan plan, Intake to) {
    List<Lookup> lookups = new ArrayList<>();
    for (Map.Entry<SourceFile, String> each : plan.lookups().entrySet()) {
      lookups.add(Lookup.read(each.getKey(), plan.format(), each.getValue()));
    }
    return new RowReading(plan, lookups, to);
  }

  private Shift shift(List<CustomerEvent> inOrder) {
    return inOrder.isEmpty() || plan.moveTo().isEmpty()
        ? Shift.NONE
        : Shift.toNow(inOrder.getLast().time(), plan.moveTo().get());
  }

  private void write(List<CustomerEvent> events, Supplier<EventSink> to) {
    try (Progress.Step step = progress.begin("Writing", " events", events.size());
        EventSink sink = to.get()) {
      for (CustomerEvent event : events) {
        sink.accept(event);
        step.add(1);
      }
    }
  }

  private static ImportSummary summary(Collected collected, Shift shift) {
    List<CustomerEvent> events = collected.events();
    return new ImportSummary(
        ImportSummary.byType(events),
        events.stream().map(CustomerEvent::customer).distinct().count(),
        time(events.stream().findFirst()),
        time(events.reversed().stream().findFirst()),
        collected.refused,
        collected.skipped,
        shift.days());
  }

  private static Optional<Instant> time(Optional<CustomerEvent> event) {
    return event.map(CustomerEvent::time);
  }

  /** An event and where it comes from. */
  private record Taken(CustomerEvent event, SourceFile file, long line) {

    Taken moved(Shift shift) {
      return new Taken(shift.moved(event), file, line);
    }

    RefusedLine refused(Rejected refusal) {
      return new RefusedLine(
          file.name(),
          line,
          refusal.reason().name(),
          refusal.detail(),
          Map.of("event", new String(EventWriter.structured(event), StandardCharsets.UTF_8)));
    }
  }

  /** Every event in memory, every refused line in its file. */
  private static final class Collected implements Intake {

    private final RejectedFile rejected;
    private final List<Taken> taken = new ArrayList<>();
    private long refused;
    private long skipped;

    Collected(RejectedFile rejected) {
      this.rejected = rejected;
    }

    @Override
    public void accept(CustomerEvent event, SourceFile file, long line) {
      taken.add(new Taken(event, file, line));
    }

    @Override
    public void refuse(RefusedLine line) {
      refused++;
      rejected.write(line);
    }

    @Override
    public void skip() {
      skipped++;
    }

    List<CustomerEvent> events() {
      return taken.stream().map(Taken::event).toList();
    }

    void refuseBy(ServiceCheck check) {
      taken.removeIf(each -> {
        Optional<Rejected> refusal = check.refusal(each.event());
        refusal.map(each::refused).ifPresent(this::refuse);
        return refusal.isPresent();
      });
    }
  }
}
