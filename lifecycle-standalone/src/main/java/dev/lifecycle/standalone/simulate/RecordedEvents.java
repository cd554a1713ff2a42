/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.codec.Line;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Envelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The events of some files, in the order in which a simulation takes them, and the lines that could
 * not be used.
 *
 * @param outOfOrder how many events stood after one that comes later
 */
public record RecordedEvents(
    List<CustomerEvent> events, List<RejectedLine> rejected, long outOfOrder) {

  private static final int BATCH = 512;

  /** A line that could not be used, by file and number. */
  public record RejectedLine(String file, long line, String reason, String detail) {}

  /**
   * Reads JSONL files, plain or compressed; the time of an event is not limited.
   *
   * @throws IOException if a file cannot be read; the message says which, and why
   */
  public static RecordedEvents read(List<Path> files, InputRules rules) throws IOException {
    var events = new ArrayList<CustomerEvent>();
    var rejected = new ArrayList<RejectedLine>();
    for (Path file : files) {
      try (var lines = JsonLines.read(file)) {
        inOrder(lines, line -> new Checked(line.number(), checked(line, rules)))
            .forEach(checked -> {
              switch (checked.decoded()) {
                case Decoded.Accepted(var event) -> events.add(event);
                case Decoded.Rejected(var reason, var detail) ->
                    rejected.add(
                        new RejectedLine(file.toString(), checked.line(), reason.name(), detail));
              }
            });
      } catch (IOException | UncheckedIOException e) {
        throw new IOException(UnreadableFile.sentence(file, e), e);
      }
    }
    long outOfOrder = outOfOrder(events);
    if (outOfOrder > 0) {
      events.sort(Comparator.comparing(CustomerEvent::envelope));
    }
    return new RecordedEvents(events, rejected, outOfOrder);
  }

  private static long outOfOrder(List<CustomerEvent> events) {
    long count = 0;
    Envelope latest = null;
    for (CustomerEvent event : events) {
      if (latest != null && event.envelope().compareTo(latest) < 0) {
        count++;
      } else {
        latest = event.envelope();
      }
    }
    return count;
  }

  private record Checked(long line, Decoded decoded) {}

  /** Maps lines on all cores, batches ahead of time; the results come in the order of the lines. */
  private static <T> Stream<T> inOrder(Stream<Line> lines, Function<Line, T> mapping) {
    return lines
        .gather(Gatherers.windowFixed(BATCH))
        .gather(
            Gatherers.mapConcurrent(
                2 * Runtime.getRuntime().availableProcessors(),
                batch -> batch.stream().map(mapping).toList()))
        .flatMap(List::stream);
  }

  private static Decoded checked(Line line, InputRules rules) {
    Decoded decoded = line.decode();
    return decoded instanceof Decoded.Accepted(var event)
        ? rules.checked(decoded, event.time())
        : decoded;
  }
}
