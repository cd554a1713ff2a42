/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;

import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.event.Category;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The guards of campaigns.md read out naively, for one customer, minute by minute: at each minute
 * everything that waits is looked at, and nothing is remembered but what was sent.
 */
final class NaiveSender {

  private final Limits limits;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Gone> sent = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable Category category;

  /** A campaign with sends some hours apart. */
  record Plan(String id, int priority, boolean transactional, Duration late, List<Integer> days) {

    int lastStep() {
      return 2 * days.size();
    }
  }

  private record Gone(Instant at) {}

  private static final class Entry {
    final Plan plan;
    final Instant at;
    int send = 0;
    @Nullable Instant putOff;
    @Nullable Instant putOffDue;

    Entry(Plan plan, Instant at) {
      this.plan = plan;
      this.at = at;
    }

    int step() {
      return 2 * (send + 1);
    }

    boolean over() {
      return send == plan.days().size();
    }
  }

  NaiveSender(Limits limits) {
    this.limits = limits;
  }

  void moves(ZoneId to) {
    zone = to;
  }

  void isIn(@Nullable Category now) {
    category = now;
  }

  void enters(Plan plan, Instant at) {
    entries.add(new Entry(plan, at));
  }

  void buys(Instant at) {
    for (Entry entry : List.copyOf(entries)) {
      if (at.isAfter(entry.at)) {
        end(entry, at, "SUPPRESSED EXITED");
      }
    }
  }

  /** A minute at which the service looks at the clock. */
  void minute(Instant now) {
    for (Entry next = next(now); next != null; next = next(now)) {
      act(next, now);
    }
  }

  /** A minute at which an event comes: what was due before it is acted on first. */
  void minuteBefore(Instant now) {
    Instant before = now.minusNanos(1);
    for (Entry next = next(before); next != null; next = next(before)) {
      act(next, now);
    }
  }

  List<String> log() {
    return log;
  }

  private @Nullable Entry next(Instant now) {
    return entries.stream()
        .filter(entry -> !actAt(entry).isAfter(now))
        .min(
            Comparator.comparing(this::actAt)
                .thenComparingInt(entry -> -entry.plan.priority())
                .thenComparing(entry -> entry.plan.id())
                .thenComparingInt(Entry::step)
                .thenComparing(entry -> entry.at))
        .orElse(null);
  }

  /** What is put off was due when it was, wherever the customer moves. */
  private Instant dueAt(Entry entry) {
    if (entry.putOffDue != null) {
      return entry.putOffDue;
    }
    long days =
        entry.plan.days().subList(0, entry.send + 1).stream().mapToLong(Integer::longValue).sum();
    return entry.at.atZone(zone).plusDays(days).toInstant();
  }

  private Instant actAt(Entry entry) {
    return entry.putOff != null ? entry.putOff : dueAt(entry);
  }

  private void act(Entry entry, Instant now) {
    boolean free = entry.plan.transactional();
    Instant ready = free ? dueAt(entry) : firstMinute(actAt(entry));
    if (category == Category.LIFECYCLE_UNHAPPY && entry.plan.id().startsWith("happy")) {
      stop(entry, now, "SUPPRESSED AUDIENCE");
    } else if (Duration.between(ready, now).compareTo(entry.plan.late()) > 0) {
      stop(entry, now, "SUPPRESSED STALE");
    } else if (!free && capped(now)) {
      stop(entry, now, "SUPPRESSED FREQUENCY_CAP");
    } else if (!free && quiet(now)) {
      if (entry.putOff == null) {
        tell(entry, now, "DEFERRED QUIET_HOURS");
        entry.putOffDue = dueAt(entry);
      }
      entry.putOff = firstMinute(now);
    } else {
      if (!free) {
        sent.add(new Gone(now));
      }
      stop(entry, now, "SENT due " + dueAt(entry));
    }
  }

  private Instant firstMinute(Instant from) {
    Instant minute = from;
    while (quiet(minute)) {
      minute = minute.plus(1, MINUTES);
    }
    return minute;
  }

  private boolean quiet(Instant at) {
    LocalTime time = at.atZone(zone).toLocalTime();
    LocalTime from = limits.quietHours().from();
    LocalTime until = limits.quietHours().until();
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  private boolean capped(Instant now) {
    return full(limits.caps().all(), now)
        || full(limits.caps().channels().getOrDefault("outbox", Cap.NONE), now)
        || (category != null
            && full(limits.caps().categories().getOrDefault(category, Cap.NONE), now));
  }

  private boolean full(Cap cap, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return reached(cap.day(), date -> date.equals(today))
        || reached(cap.week(), date -> DAYS.between(date, today) < 7);
  }

  private boolean reached(@Nullable Integer most, Predicate<LocalDate> counts) {
    return most != null
        && sent.stream().filter(gone -> counts.test(LocalDate.ofInstant(gone.at(), zone))).count()
            >= most;
  }

  private void stop(Entry entry, Instant now, String what) {
    tell(entry, now, what);
    entry.send++;
    entry.putOff = null;
    entry.putOffDue = null;
    if (entry.over()) {
      entries.remove(entry);
    }
  }

  private void end(Entry entry, Instant now, String what) {
    tell(entry, now, what);
    entries.remove(entry);
  }

  private void tell(Entry entry, Instant now, String what) {
    log.add("%s %s/%s %s".formatted(now, entry.plan.id(), entry.step(), what));
  }
}
