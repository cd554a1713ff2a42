/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The time of day at which nobody is written to: while a customer's clock shows {@code from} or
 * later and not yet {@code until}, also over midnight. Both the same = never.
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** No time of day is quiet. */
  public static final QuietHours OFF = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** An instant itself where it is not quiet in a zone, else the first after it that is not. */
  public Instant free(Instant instant, ZoneId zone) {
    Instant at = instant;
    while (covers(LocalTime.ofInstant(at, zone))) {
      at = nextEnd(at, zone);
    }
    return at;
  }

  private boolean covers(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean lasting = time.isBefore(until);
    return from.isAfter(until) ? begun || lasting : begun && lasting;
  }

  /** When clocks next show the end; where they skip it, when they have just done so. */
  private Instant nextEnd(Instant after, ZoneId zone) {
    LocalDateTime now = LocalDateTime.ofInstant(after, zone);
    LocalDateTime today = now.toLocalDate().atTime(until);
    LocalDateTime end = today.isAfter(now) ? today : today.plusDays(1);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(end);
    return offsets.stream()
        .map(end::toInstant)
        .filter(at -> at.isAfter(after))
        .findFirst()
        .orElseGet(() -> zone.getRules().getTransition(end).getInstant());
  }
}
