/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a customer in one campaign, so that nothing enters twice.
 *
 * @param lastAt the newest entry's instant
 * @param entries the ids of the newest entries, oldest first, {@value #MOST_ENTRIES} at most
 * @param planned the next entry that a date or a time will make
 */
public record Memory(@Nullable Instant lastAt, List<String> entries, @Nullable Planned planned) {

  /** How many entry ids are remembered per campaign. */
  public static final int MOST_ENTRIES = 256;

  /** Nothing is remembered. */
  public static final Memory NONE = new Memory(null, List.of(), null);

  public Memory {
    entries = List.copyOf(entries);
  }

  /** With an entry. */
  public Memory with(String entryId, Instant at) {
    var ids = new ArrayList<>(entries);
    ids.add(entryId);
    Instant newest = lastAt == null || at.isAfter(lastAt) ? at : lastAt;
    int from = Math.max(0, ids.size() - MOST_ENTRIES);
    return new Memory(newest, ids.subList(from, ids.size()), planned);
  }

  /** With another plan. */
  public Memory with(@Nullable Planned next) {
    return new Memory(lastAt, entries, next);
  }
}
