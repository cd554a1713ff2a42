/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.event.CustomerEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an import came to.
 *
 * @param first the oldest event's time as written; absent if there is no event
 * @param movedBy days that the history was moved by
 */
public record ImportSummary(
    Map<EventType, Long> events,
    long customers,
    Optional<Instant> first,
    Optional<Instant> last,
    long refused,
    long skipped,
    long movedBy) {

  public ImportSummary {
    events = Collections.unmodifiableMap(events);
  }

  /** How many events there are, of any type. */
  public long total() {
    return events.values().stream().mapToLong(Long::longValue).sum();
  }

  static Map<EventType, Long> byType(Collection<CustomerEvent> events) {
    return events.stream()
        .collect(
            Collectors.groupingBy(
                EventType::of, () -> new EnumMap<>(EventType.class), Collectors.counting()));
  }
}
