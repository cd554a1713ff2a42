/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.earning.EarningsTable;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.standalone.compare.Comparing;
import dev.lifecycle.standalone.compare.ComparisonTally;
import dev.lifecycle.standalone.compare.Difference;
import dev.lifecycle.standalone.compare.SetResult;
import dev.lifecycle.standalone.compare.Side;
import dev.lifecycle.standalone.report.Period;
import dev.lifecycle.standalone.report.Report;
import dev.lifecycle.standalone.report.SegmentTally;
import dev.lifecycle.standalone.report.Tally;
import dev.lifecycle.standalone.simulate.CampaignListener;
import dev.lifecycle.standalone.simulate.CampaignSet;
import dev.lifecycle.standalone.simulate.MessageFiles;
import dev.lifecycle.standalone.simulate.RecordedEvents;
import dev.lifecycle.standalone.simulate.SegmentFiles;
import dev.lifecycle.standalone.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the sets of campaigns are simulated, with everybody who looks on. */
final class Stage {

  private final SegmentSettings settings;
  private final CampaignDecider decider;
  private final Period period;
  private final Request request;
  private final SegmentTally segments;

  Stage(SegmentSettings settings, CampaignDecider decider, Period period, Request request) {
    this.settings = settings;
    this.decider = decider;
    this.period = period;
    this.request = request;
    this.segments = new SegmentTally(period);
  }

  /** Simulates the base set, and beside it the changed one if there is one. */
  Report play(RecordedEvents recorded, Catalog base, @Nullable Catalog changed) throws IOException {
    removeOldFiles(request.out());
    return changed == null ? alone(recorded, base) : compared(recorded, base, changed);
  }

  private Report alone(RecordedEvents recorded, Catalog base) throws IOException {
    Tally tally = tally(base);
    Simulation simulation = simulate(recorded, List.of(set(base, tally)));
    return report(recorded, simulation, tally, null);
  }

  private Report compared(RecordedEvents recorded, Catalog base, Catalog changed)
      throws IOException {
    Tally baseTally = tally(base);
    Tally changedTally = tally(changed);
    try (var comparing = new Comparing()) {
      List<CampaignSet> sets =
          List.of(
              set(base, baseTally, comparing.side(Side.BASE)),
              set(changed, changedTally, comparing.side(Side.CHANGED)));
      Simulation simulation = simulate(recorded, sets);
      changedTally.end(simulation.customers(1));
      ComparisonTally differences =
          differences(
              comparing,
              new SetResult(base, id -> simulation.customer(0, id)),
              new SetResult(changed, id -> simulation.customer(1, id)));
      var compared =
          new Report.Compared(
              differences.result(),
              changedTally.total(),
              changedTally.campaigns(),
              changedTally.perWeek(),
              request.options().personal() ? differences.examples() : List.of());
      return report(recorded, simulation, baseTally, compared);
    }
  }

  private ComparisonTally differences(Comparing comparing, SetResult base, SetResult changed)
      throws IOException {
    var tally = new ComparisonTally();
    try (var file = new ComparisonFile(request.out())) {
      comparing.forEach(
          base,
          changed,
          difference -> {
            if (inPeriod(difference)) {
              tally.add(difference);
              file.write(difference);
            }
          });
    }
    return tally;
  }

  private boolean inPeriod(Difference difference) {
    return inPeriod(difference.base()) || inPeriod(difference.changed());
  }

  private boolean inPeriod(Difference.@Nullable Version version) {
    return version != null && period.contains(version.time());
  }

  private Simulation simulate(RecordedEvents recorded, List<CampaignSet> sets) throws IOException {
    try (var segmentFiles = new SegmentFiles(request.out());
        var messageFiles = request.messages() ? new MessageFiles(request.out()) : null) {
      List<CampaignSet> all = messageFiles == null ? sets : firstAlso(messageFiles, sets);
      var simulation = new Simulation(settings, List.of(segments, segmentFiles), all);
      simulation.run(recorded.events(), period.until());
      return simulation;
    }
  }

  private CampaignSet set(Catalog catalog, CampaignListener... listeners) {
    return new CampaignSet(decider, catalog, List.of(listeners));
  }

  private static List<CampaignSet> firstAlso(CampaignListener listener, List<CampaignSet> sets) {
    var first = new ArrayList<>(sets.getFirst().listeners());
    first.add(listener);
    var all = new ArrayList<>(sets);
    all.set(0, new CampaignSet(sets.getFirst().decider(), sets.getFirst().catalog(), first));
    return all;
  }

  private Tally tally(Catalog catalog) {
    return new Tally(catalog, period, request.options());
  }

  private Report report(
      RecordedEvents recorded,
      Simulation simulation,
      Tally tally,
      Report.@Nullable Compared compared) {
    tally.end(simulation.customers(0));
    return new Report(
        request.options().personal() ? Report.PERSONAL : Report.NOT_PERSONAL,
        period,
        segments.history(recorded, simulation.segments()),
        tally.total(),
        tally.campaigns(),
        EarningsTable.of(Earnings.of(simulation.customers(0))),
        tally.perWeek(),
        segments.segments(simulation.segments()),
        compared,
        tally.samples());
  }

  /** Files of a run before this one that this one does not write would be mistaken for its own. */
  private static void removeOldFiles(Path folder) throws IOException {
    for (String name : List.of(MessageFiles.MESSAGES, MessageFiles.OUTCOMES, ComparisonFile.NAME)) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }
}
