/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.standalone.report.Tally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to rehearse.
 *
 * @param events files of events
 * @param campaigns a folder of campaigns; absent = those that are shipped
 * @param compare a folder of changed campaigns to compare with; absent = none
 * @param from what the report counts from; absent = from the first event
 * @param until the last instant acted on; absent = the time of the last event
 * @param options what the report counts and shows
 * @param messages whether to write all messages and outcomes
 * @param out the folder to write to
 */
public record Request(
    List<Path> events,
    @Nullable Path campaigns,
    @Nullable Path compare,
    @Nullable Instant from,
    @Nullable Instant until,
    Tally.Options options,
    boolean messages,
    Path out) {

  public Request {
    events = List.copyOf(events);
  }
}
