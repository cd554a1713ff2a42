/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.campaign.config.CampaignServiceSettings;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.setting.CurrencySettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One simulation, from files to files. */
public final class SimulationRun {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper LINES = JsonMapper.builder().build();

  private final SegmentSettings segments;
  private final CampaignDecider decider;
  private final Catalog catalog;

  private SimulationRun(SegmentSettings segments, CampaignDecider decider, Catalog catalog) {
    this.segments = segments;
    this.decider = decider;
    this.catalog = catalog;
  }

  /**
   * Prepares a simulation.
   *
   * @param campaigns a folder of campaigns; absent = those that are shipped
   * @throws dev.lifecycle.setting.SettingsException if a setting is wrong
   * @throws IOException if the folder cannot be read or a campaign in it is wrong
   */
  public static SimulationRun of(Map<String, String> settings, @Nullable Path campaigns)
      throws IOException {
    requireKnown(settings);
    var segments = SegmentSettings.read(settings, CurrencySettings.read(settings));
    var service = CampaignServiceSettings.read(settings);
    return new SimulationRun(
        segments,
        new CampaignDecider(service.campaigns()),
        catalog(campaigns == null ? service.folder() : campaigns));
  }

  private static void requireKnown(Map<String, String> settings) throws IOException {
    List<String> prefixes =
        List.of(SegmentSettings.PREFIX, CurrencySettings.PREFIX, CampaignServiceSettings.PREFIX);
    for (String name : settings.keySet()) {
      if (prefixes.stream().noneMatch(prefix -> name.startsWith(prefix + "."))) {
        throw new IOException(
            "Expected settings of %s, but there is %s"
                .formatted(String.join(".*, ", prefixes) + ".*", name));
      }
    }
  }

  /**
   * Simulates.
   *
   * @param until the last instant acted on; absent = the time of the last event
   * @return what came of it, for a person to read
   */
  public String simulate(List<Path> files, @Nullable Instant until, Path out) throws IOException {
    var recorded = RecordedEvents.read(files, new InputRules(segments.rates()));
    if (recorded.events().isEmpty()) {
      throw new IOException(
          "Expected events in %s, but there are none; %d lines were rejected%s"
              .formatted(files, recorded.rejected().size(), first(recorded)));
    }
    Instant end = until == null ? recorded.events().getLast().time() : until;
    var report = new Report(segments.calendar().zone(), recorded.rejected());
    String summary;
    Files.createDirectories(out);
    try (var output = new OutputFiles(out)) {
      var simulation = new Simulation(segments, decider, catalog, List.of(report, output));
      simulation.run(recorded.events(), end);
      Files.write(
          out.resolve("report.json"),
          JSON.writeValueAsBytes(report.content(simulation.segments(), end)));
      summary = report.summary(simulation.segments());
    }
    writeRejected(recorded, out.resolve("rejected.jsonl"));
    return summary(summary, recorded, out);
  }

  private static Catalog catalog(@Nullable Path folder) throws IOException {
    List<Source> sources = folder == null ? Sources.shipped() : Sources.folder(folder);
    var problems = new StringJoiner(System.lineSeparator());
    Catalog catalog = Catalog.EMPTY;
    for (Reading reading : CatalogReader.readAll(sources)) {
      switch (reading) {
        case Reading.Valid(var campaign) -> catalog = catalog.with(campaign, 1, Instant.EPOCH);
        case Reading.Invalid(var found) ->
            found.forEach(problem -> problems.add(problem.toString()));
      }
    }
    if (problems.length() > 0) {
      throw new IOException(problems.toString());
    }
    return catalog;
  }

  private static void writeRejected(RecordedEvents recorded, Path file) throws IOException {
    Files.deleteIfExists(file);
    if (recorded.rejected().isEmpty()) {
      return;
    }
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (var line : recorded.rejected()) {
        writer.write(LINES.writeValueAsString(line));
        writer.newLine();
      }
    }
  }

  private static String first(RecordedEvents recorded) {
    return recorded.rejected().isEmpty() ? "" : ", the first: " + recorded.rejected().getFirst();
  }

  private static String summary(String report, RecordedEvents recorded, Path out) {
    var summary = new StringJoiner(System.lineSeparator());
    summary.add(report);
    if (!recorded.rejected().isEmpty()) {
      summary.add(
          "%,d lines could not be used; see %s"
              .formatted(recorded.rejected().size(), out.resolve("rejected.jsonl")));
    }
    return summary.add("Written to " + out).toString();
  }
}
