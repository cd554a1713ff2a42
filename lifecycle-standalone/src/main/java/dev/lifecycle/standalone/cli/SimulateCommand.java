/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.setting.SettingsException;
import dev.lifecycle.standalone.simulate.SimulationRun;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lifecycle simulate}: recorded events through the same code in virtual time. */
@Command(
    name = "simulate",
    description = {
      "Run recorded events through the same code in virtual time, with no broker.",
      "",
      "Writes category-changes.jsonl, population.jsonl, messages.jsonl and outcomes.jsonl (a"
          + " structured CloudEvent a line), report.json, and rejected.jsonl with the lines that"
          + " could not be used. Every campaign that is not paused counts as live.",
      "",
      "Any setting can be given as --name=value, such as --lifecycle.currency.base=USD or"
          + " --lifecycle.segments.newWindow=P30D."
    })
final class SimulateCommand extends CommandWithSettings {

  @Option(
      names = "--events",
      arity = "1..*",
      required = true,
      paramLabel = "FILE",
      description = "JSONL files of events, plain or .gz.")
  private List<Path> events = new ArrayList<>();

  @Option(
      names = "--campaigns",
      paramLabel = "DIR",
      description = "A folder of campaign files; by default the campaigns that are shipped.")
  private @Nullable Path campaigns;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description =
          "The last instant acted on, such as 2025-07-01T00:00:00Z; by default the last event's.")
  private @Nullable Instant until;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "simulation",
      description = "Where to write, by default ${DEFAULT-VALUE}.")
  private Path out = Path.of("simulation");

  @Override
  public Integer call() {
    try {
      var run = SimulationRun.of(settings(), campaigns);
      spec.commandLine().getOut().println(run.simulate(events, until, out));
      return DONE;
    } catch (NoSuchFileException e) {
      throw new CommandException(
          "Expected to read " + e.getFile() + ", but there is no such file", e);
    } catch (SettingsException | IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}
