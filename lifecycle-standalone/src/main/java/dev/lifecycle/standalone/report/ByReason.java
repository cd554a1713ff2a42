/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.event.Outcome.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often something was stopped or put off, and why.
 *
 * @param byReason in the order in which the guards look; only what happened
 */
public record ByReason(long total, Map<Reason, Long> byReason) {

  public ByReason {
    var copy = new EnumMap<Reason, Long>(Reason.class);
    copy.putAll(byReason);
    byReason = Collections.unmodifiableMap(copy);
  }

  static ByReason of(Map<Reason, Long> counts) {
    return new ByReason(counts.values().stream().mapToLong(Long::longValue).sum(), counts);
  }
}
