/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.standalone.rehearse.Rehearsal;
import dev.lifecycle.standalone.rehearse.Request;
import dev.lifecycle.standalone.report.Tally;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code lifecycle simulate}: recorded events through the same code in virtual time. */
@Command(
    name = "simulate",
    description = {
      "Run recorded events through the same code in virtual time, with no broker.",
      "",
      "Writes report.html to read, report.json with its numbers, category-changes.jsonl,"
          + " population.jsonl, messages.jsonl and outcomes.jsonl (a structured CloudEvent a line),"
          + " and rejected.jsonl with the lines that could not be used. Every campaign that is not"
          + " paused counts as live.",
      "",
      "With --compare, both sets of campaigns are rehearsed over the same events; comparison.jsonl"
          + " has a line for each message that the changed set newly sends, no longer sends, or"
          + " sends otherwise, customer by customer.",
      "",
      "Any setting can be given as --name=value, such as --lifecycle.currency.base=USD or"
          + " --lifecycle.segments.newWindow=P30D."
    })
final class SimulateCommand extends CommandWithSettings {

  private static final int MOST_SAMPLES = 100;

  @Option(
      names = "--events",
      arity = "1..*",
      required = true,
      paramLabel = "FILE",
      parameterConsumer = FilesUpToAnOption.class,
      description = "JSONL files of events, plain or .gz.")
  private List<Path> events = new ArrayList<>();

  @Option(
      names = "--campaigns",
      paramLabel = "DIR",
      description = "A folder of campaign files; by default the campaigns that are shipped.")
  private @Nullable Path campaigns;

  @Option(
      names = "--compare",
      paramLabel = "DIR",
      description = "A folder with a changed set of campaigns, to compare with.")
  private @Nullable Path compare;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "Report only what happens from this instant on; what comes before builds up the state,"
              + " and what campaigns earn is of all the history. By default the first event's.")
  private @Nullable Instant from;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "The last instant acted on, such as 2025-07-01T00:00:00Z; by default the last event's.")
  private @Nullable Instant until;

  @Option(
      names = "--max-per-week",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many messages a week are enough for a customer; who gets more is reported. By default"
              + " ${DEFAULT-VALUE}.")
  private int maxPerWeek;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many messages of each campaign, step and variant to show in the report, 0 to 100. By"
              + " default ${DEFAULT-VALUE}.")
  private int samples;

  @Option(
      names = "--no-samples",
      description = "Leave sample messages and ids of customers out of the report.")
  private boolean noSamples;

  @Option(
      names = "--no-messages",
      description = "Do not write messages.jsonl and outcomes.jsonl, which may be large.")
  private boolean noMessages;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "simulation",
      description = "Where to write, by default ${DEFAULT-VALUE}.")
  private Path out = Path.of("simulation");

  @Override
  public Integer call() {
    requireUsable();
    try {
      Instant now = InstantSource.system().instant();
      spec.commandLine().getOut().println(rehearsal().run(request(), now, this::warn));
      return DONE;
    } catch (NoSuchFileException e) {
      throw new CommandException(
          "Expected to read " + e.getFile() + ", but there is no such file", e);
    } catch (NotDirectoryException e) {
      throw new CommandException("Expected " + e.getFile() + " to be a folder, but it is not", e);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private void warn(String warning) {
    spec.commandLine().getErr().println(spec.qualifiedName() + ": " + warning);
    spec.commandLine().getErr().flush();
  }

  private void requireUsable() {
    if (maxPerWeek < 1) {
      throw wrongUse("Expected --max-per-week to be 1 or more, but it is " + maxPerWeek);
    }
    if (samples < 0 || samples > MOST_SAMPLES) {
      throw wrongUse(
          "Expected --samples to be from 0 to %s, but it is %s".formatted(MOST_SAMPLES, samples));
    }
    if (from != null && until != null && from.isAfter(until)) {
      throw wrongUse(
          "Expected --from to be at --until (%s) or earlier, but it is %s".formatted(until, from));
    }
  }

  private Rehearsal rehearsal() {
    return Rehearsal.of(settings());
  }

  private Request request() {
    return new Request(
        events,
        campaigns,
        compare,
        from,
        until,
        new Tally.Options(maxPerWeek, samples, !noSamples),
        !noMessages,
        out);
  }

  private ParameterException wrongUse(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
