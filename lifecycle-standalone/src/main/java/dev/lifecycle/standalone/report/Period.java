/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a report counts: from an instant until another, both included, in months and weeks of the
 * business zone.
 */
public record Period(Instant from, Instant until, ZoneId zone) {

  /** Whether something that happens then is counted. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && !instant.isAfter(until);
  }
}
