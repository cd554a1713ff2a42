/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.standalone.words.English;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks campaign files. */
@Command(
    name = "validate",
    description = {
      "Check campaign files; say of each what it is, or all that is wrong with it and where.",
      "Exits with 1 if anything is wrong."
    })
final class ValidateCommand extends CommandBase {

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|FILE",
      description = "A campaign file, or a folder of campaign files (*.yaml).")
  private List<Path> paths = new ArrayList<>();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Override
  public Integer call() {
    List<Source> sources = paths.stream().flatMap(path -> sources(path).stream()).toList();
    List<Reading> readings = CatalogReader.readAll(sources);
    int wrong = 0;
    for (int i = 0; i < readings.size(); i++) {
      wrong += tell(sources.get(i), readings.get(i));
    }
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().flush();
    return wrong == 0 ? DONE : FAILED;
  }

  /** Tells of one file; 1 if it is wrong. */
  private int tell(Source source, Reading reading) {
    return switch (reading) {
      case Reading.Valid(Campaign campaign) -> {
        spec.commandLine().getOut().println(describe(source, campaign));
        yield 0;
      }
      case Reading.Invalid(var problems) -> {
        problems.forEach(spec.commandLine().getErr()::println);
        yield 1;
      }
    };
  }

  private static String describe(Source source, Campaign campaign) {
    return "%s: campaign %s, %s, %s"
        .formatted(
            source.file(),
            campaign.id(),
            campaign.status().name().toLowerCase(Locale.ROOT),
            English.plural(campaign.steps().size(), "step", "steps"));
  }

  private static List<Source> sources(Path path) {
    try {
      List<Source> sources = Files.isDirectory(path) ? Sources.folder(path) : file(path);
      if (sources.isEmpty()) {
        throw new CommandException(
            "Expected %s to be a campaign file or to hold some (*.yaml), but there is none"
                .formatted(path));
      }
      return sources;
    } catch (IOException e) {
      throw new CommandException("Expected to read %s, but: %s".formatted(path, e));
    }
  }

  /** One file with the texts beside it. */
  private static List<Source> file(Path path) throws IOException {
    Path folder = path.getParent();
    return Files.exists(path)
        ? Sources.folder(folder == null ? Path.of("") : folder).stream()
            .filter(source -> source.file().equals(path.toString()))
            .toList()
        : List.of();
  }
}
