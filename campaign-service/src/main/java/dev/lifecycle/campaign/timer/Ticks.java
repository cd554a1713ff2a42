/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.timer;

import dev.lifecycle.campaign.definition.CronTimes;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants of a cron expression in the business zone. A local time that a clock change skips
 * moves forward by the gap, so that it can come after a later one; one that is repeated comes at
 * the first of the two.
 */
public final class Ticks {

  private Ticks() {}

  /** The first instant from a mark on; empty where none comes any more. */
  public static Optional<Planned> next(CronTimes cron, Mark mark, Calendar business) {
    LocalDateTime local = start(mark.at(), business).minusNanos(1);
    Planned best = null;
    while (best == null || !local.isAfter(business.local(best.at()))) {
      Optional<LocalDateTime> next = cron.after(local);
      if (next.isEmpty()) {
        break;
      }
      local = next.get();
      best = earlier(best, new Planned.Tick(business.at(local)), mark);
    }
    return Optional.ofNullable(best);
  }

  private static @Nullable Planned earlier(@Nullable Planned best, Planned found, Mark mark) {
    boolean better = mark.allows(found) && (best == null || found.compareTo(best) < 0);
    return better ? found : best;
  }

  /** The local time, or that before a gap whose times may have moved to the instant or later. */
  private static LocalDateTime start(Instant at, Calendar business) {
    LocalDateTime local = business.local(at);
    ZoneOffsetTransition change = business.zone().getRules().previousTransition(at.plusNanos(1));
    boolean justSkipped =
        change != null
            && change.isGap()
            && at.isBefore(change.getInstant().plus(change.getDuration()));
    return justSkipped ? change.getDateTimeBefore() : local;
  }
}
