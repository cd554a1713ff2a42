/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import java.time.Instant;
import java.util.Map;

/**
 * What was read.
 *
 * @param lastEvent up to the end of the period
 * @param events by type, up to the end of the period
 * @param customers of how many there are events; those who were forgotten since, too
 * @param duplicates events that were there already
 * @param forgotten events from before their customer was erased
 * @param tooOld events from before what is kept of their customer
 * @param outOfOrder events of all files that stood after a later one; they were put in order
 * @param rejected lines that could not be used, by reason
 */
public record History(
    Instant firstEvent,
    Instant lastEvent,
    long total,
    Map<String, Long> events,
    long customers,
    long duplicates,
    long forgotten,
    long tooOld,
    long outOfOrder,
    ByCode rejected) {

  /** Lines by a stable code. */
  public record ByCode(long total, Map<String, Long> byReason) {}
}
