/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.codec.JsonLines;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.standalone.report.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A rehearsal in a folder of its own, and what it wrote. */
final class Trial {

  private static final Tally.Options ALL = new Tally.Options(3, 3, true);

  private final Path folder;
  private final Path events;
  private final List<String> warnings = new ArrayList<>();
  private Request request;

  Trial(Path folder) {
    this.folder = folder;
    this.events = folder.resolve("events.jsonl");
    Path out = folder.resolve("out");
    request = new Request(List.of(events), null, null, null, null, ALL, true, out);
  }

  Trial of(List<? extends CustomerEvent> history) {
    try (OutputStream file = Files.newOutputStream(events)) {
      for (CustomerEvent event : history) {
        JsonLines.write(event, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Trial between(@Nullable String from, @Nullable String until) {
    request =
        new Request(
            request.events(),
            request.campaigns(),
            request.compare(),
            from == null ? null : Instant.parse(from),
            until == null ? null : Instant.parse(until),
            request.options(),
            request.messages(),
            request.out());
    return this;
  }

  /** Both sets are folders; absent = what is shipped, or nothing to compare with. */
  Trial campaigns(@Nullable Path base, @Nullable Path changed) {
    request =
        new Request(
            request.events(),
            base,
            changed,
            request.from(),
            request.until(),
            request.options(),
            request.messages(),
            request.out());
    return this;
  }

  Trial sparing(boolean personal, boolean messages) {
    request =
        new Request(
            request.events(),
            request.campaigns(),
            request.compare(),
            request.from(),
            request.until(),
            new Tally.Options(3, 3, personal),
            messages,
            request.out());
    return this;
  }

  Trial run() {
    try {
      Rehearsal.of(Map.of()).run(request, Instant.MAX.minus(Duration.ofDays(2)), warnings::add);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes campaigns, one a text, into a new folder. */
  Path set(String name, String... campaigns) {
    try {
      Path set = Files.createDirectories(folder.resolve(name));
      for (int i = 0; i < campaigns.length; i++) {
        Files.writeString(set.resolve(i + ".yaml"), campaigns[i]);
      }
      return set;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return request.out().resolve(name);
  }

  JsonNode report() {
    return Json.LINE.readTree(file("report.json"));
  }

  List<JsonNode> lines(String name) {
    try {
      return Files.readAllLines(file(name)).stream().map(Json.LINE::readTree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
