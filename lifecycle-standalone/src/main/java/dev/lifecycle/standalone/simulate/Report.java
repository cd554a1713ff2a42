/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.codec.EventType;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.standalone.simulate.RecordedEvents.RejectedLine;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a simulation came to: the numbers of report.json. */
final class Report implements Simulation.Listener {

  private final ZoneId zone;
  private final Map<String, Long> events = new TreeMap<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<String, Long> changes = new TreeMap<>();
  private final Map<String, Map<String, Months>> campaigns = new TreeMap<>();
  private final Map<String, Long> failedConditions = new TreeMap<>();
  private long duplicates;
  private long forgotten;
  private @Nullable Instant from;
  private @Nullable Population population;

  /** Messages of a campaign with one fate, by month of the business zone. */
  record Months(long total, Map<String, Long> byMonth) {

    Months plus(String month) {
      var next = new TreeMap<>(byMonth);
      next.merge(month, 1L, Long::sum);
      return new Months(total + 1, next);
    }
  }

  Report(ZoneId zone, List<RejectedLine> lines) {
    this.zone = zone;
    lines.forEach(line -> rejected.merge(line.reason(), 1L, Long::sum));
  }

  @Override
  public void received(CustomerEvent event, Reception reception) {
    if (from == null) {
      from = event.time();
    }
    events.merge(EventType.of(event).wireName(), 1L, Long::sum);
    switch (reception) {
      case APPLIED -> {}
      case DUPLICATE -> duplicates++;
      case FORGOTTEN -> forgotten++;
    }
  }

  @Override
  public void changed(CategoryChange change) {
    changes.merge(change.cause().kind().name(), 1L, Long::sum);
  }

  @Override
  public void taken(Population taken) {
    population = taken;
  }

  @Override
  public void entered(Effect.Entered entry) {}

  @Override
  public void sent(Effect.Send message, Outcome outcome) {
    count(outcome, "sent");
  }

  @Override
  public void reported(Outcome outcome) {
    String kind = outcome.kind().name().toLowerCase(Locale.ROOT);
    count(outcome, outcome.reason() == null ? kind : kind + " " + outcome.reason());
  }

  @Override
  public void failed(Effect.ConditionFailed condition) {
    failedConditions.merge(condition.campaign() + ": " + condition.because(), 1L, Long::sum);
  }

  /** The report, in the order in which it is read. */
  Map<String, @Nullable Object> content(SegmentReplay segments, Instant until) {
    var content = new LinkedHashMap<String, @Nullable Object>();
    content.put("from", from);
    content.put("until", until);
    content.put("events", events);
    content.put("rejected", rejected);
    content.put("duplicates", duplicates);
    content.put("forgotten", forgotten);
    content.put("customers", customers(segments));
    content.put("categoryChanges", changes);
    content.put("sizes", sizes(segments));
    content.put("population", population == null ? null : inForce(population));
    content.put("campaigns", campaigns);
    content.put("failedConditions", failedConditions);
    return content;
  }

  /** The report in a few lines. */
  String summary(SegmentReplay segments) {
    long sent = campaigns.values().stream().mapToLong(fates -> total(fates, "sent")).sum();
    var lines = new StringJoiner(System.lineSeparator());
    lines.add(
        "%,d events of %,d customers (%,d duplicates, %,d forgotten)"
            .formatted(total(events), customers(segments), duplicates, forgotten));
    lines.add("%,d category changes %s".formatted(total(changes), changes));
    lines.add("%,d messages sent".formatted(sent));
    campaigns.forEach((campaign, fates) -> {
      var each = new StringJoiner(", ", "  " + campaign + ": ", "");
      fates.forEach((fate, months) -> each.add("%s %,d".formatted(fate, months.total())));
      lines.add(each.toString());
    });
    return lines.toString();
  }

  private static long total(Map<String, Months> fates, String fate) {
    return fates.getOrDefault(fate, new Months(0, Map.of())).total();
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long customers(SegmentReplay segments) {
    return segments.customers().stream().filter(each -> each.profile().known()).count();
  }

  private static Map<String, Long> sizes(SegmentReplay segments) {
    var sizes = new LinkedHashMap<String, Long>();
    for (Category category : Category.values()) {
      sizes.put(category.qualifiedName(), segments.size(category));
    }
    return sizes;
  }

  private static Map<String, @Nullable Object> inForce(Population population) {
    var gap = population.inForce().gap();
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("gapDays", gap == null ? null : (double) gap.days() / gap.intervals());
    values.put("aFloor", population.inForce().aFloor());
    values.put("bFloor", population.inForce().bFloor());
    return values;
  }

  private void count(Outcome outcome, String fate) {
    String month = YearMonth.from(outcome.at().atZone(zone)).toString();
    campaigns
        .computeIfAbsent(outcome.campaign(), _ -> new TreeMap<>())
        .merge(fate, new Months(0, Map.of()).plus(month), (known, _) -> known.plus(month));
  }
}
