/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.standalone.simulate.RecordedEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Counts what was read, and what the segments do in a period. */
public final class SegmentTally implements SegmentReplay.Output {

  private final Period period;
  private final CalendarUnit months;
  private final Map<String, Long> events = new TreeMap<>();
  private final Map<String, Long> changes = new TreeMap<>();
  private final List<Segments.Sizes> sizes = new ArrayList<>();
  private @Nullable LocalDate lastMonth;
  private long duplicates;
  private long forgotten;
  private long tooOld;

  /** Starts with nothing counted. */
  public SegmentTally(Period period) {
    this.period = period;
    this.months = CalendarUnit.months(period.zone());
  }

  @Override
  public void received(CustomerEvent event, Reception reception) {
    events.merge(EventType.of(event).wireName(), 1L, Long::sum);
    switch (reception) {
      case APPLIED -> {}
      case DUPLICATE -> duplicates++;
      case FORGOTTEN -> forgotten++;
      case TOO_OLD -> tooOld++;
    }
  }

  @Override
  public void changed(CategoryChange change) {
    if (period.contains(change.at())) {
      changes.merge(change.cause().kind().name(), 1L, Long::sum);
    }
  }

  @Override
  public void taken(Population population) {
    LocalDate month = months.firstDay(population.at());
    if (period.contains(population.at()) && !month.equals(lastMonth)) {
      lastMonth = month;
      sizes.add(
          new Segments.Sizes(
              population.at(),
              population.customers(),
              named(category -> population.sizes().getOrDefault(category, 0L))));
    }
  }

  /** What was read. */
  public History history(RecordedEvents recorded, SegmentReplay segments) {
    var rejected = new TreeMap<String, Long>();
    recorded.rejected().forEach(line -> rejected.merge(line.reason(), 1L, Long::sum));
    return new History(
        recorded.events().getFirst().time(),
        lastTaken(recorded),
        events.values().stream().mapToLong(Long::longValue).sum(),
        events,
        segments.customers().size(),
        duplicates,
        forgotten,
        tooOld,
        recorded.outOfOrder(),
        new History.ByCode(recorded.rejected().size(), rejected));
  }

  private Instant lastTaken(RecordedEvents recorded) {
    return recorded.events().reversed().stream()
        .map(CustomerEvent::time)
        .filter(time -> !time.isAfter(period.until()))
        .findFirst()
        .orElseThrow();
  }

  /** What the segments came to. */
  public Segments segments(SegmentReplay segments) {
    var all = new ArrayList<>(sizes);
    all.removeIf(each -> each.at().equals(period.until()));
    all.add(new Segments.Sizes(period.until(), known(segments), named(segments::size)));
    var inForce = segments.inForce();
    var gap = inForce.gap();
    return new Segments(
        changes,
        new Segments.InForce(
            gap == null ? null : (double) gap.days() / gap.intervals(),
            inForce.aFloor(),
            inForce.bFloor()),
        all);
  }

  private static long known(SegmentReplay segments) {
    return segments.customers().stream().filter(each -> each.profile().known()).count();
  }

  private static Map<String, Long> named(ToLongFunction<Category> size) {
    var named = new LinkedHashMap<String, Long>();
    for (Category category : Category.values()) {
      named.put(category.qualifiedName(), size.applyAsLong(category));
    }
    return named;
  }
}
