/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.campaign.config.CampaignServiceSettings;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.standalone.report.Period;
import dev.lifecycle.standalone.simulate.RecordedEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A simulation of one or two sets of campaigns, from files to files. */
public final class Rehearsal {

  private final SegmentSettings segments;
  private final CampaignSettings campaigns;
  private final @Nullable Path folder;

  private Rehearsal(SegmentSettings segments, CampaignServiceSettings service) {
    this.segments = segments;
    this.campaigns = service.campaigns();
    this.folder = service.folder();
  }

  /**
   * Prepares rehearsals.
   *
   * @throws dev.lifecycle.setting.SettingsException naming every setting that is wrong
   */
  public static Rehearsal of(Map<String, String> settings) {
    SettingGroup.readAll(
        settings,
        List.of(SegmentSettings.GROUP, CurrencySettings.GROUP, CampaignServiceSettings.GROUP));
    CurrencyRates rates = CurrencySettings.read(settings);
    return new Rehearsal(
        SegmentSettings.read(settings, rates), CampaignServiceSettings.read(settings, rates));
  }

  /**
   * Rehearses.
   *
   * @param now the clock, which nothing goes by but warnings
   * @param warnings what may be a mistake, told before it begins
   * @return what came of it, for a person to read
   * @throws IOException if something cannot be read or written, or a campaign is wrong, or there is
   *     nothing to rehearse
   */
  public String run(Request request, Instant now, Consumer<String> warnings) throws IOException {
    var folders = new CampaignFolders();
    var base = folders.read(request.campaigns() == null ? folder : request.campaigns());
    var changed = request.compare() == null ? null : folders.read(request.compare());
    folders.requireNoProblems();
    var recorded = RecordedEvents.read(request.events(), new InputRules(segments.rates()));
    var period = period(request, recorded);
    warnAhead(recorded, period.until(), now.plus(InputRules.MOST_AHEAD), warnings);
    Files.createDirectories(request.out());
    RejectedFile.write(recorded, request.out());
    var stage = new Stage(segments, new CampaignDecider(campaigns), period, request);
    var report = stage.play(recorded, base, changed);
    ReportFiles.write(report, request.out());
    return Summary.of(report, request);
  }

  private Period period(Request request, RecordedEvents recorded) throws IOException {
    if (recorded.events().isEmpty()) {
      throw new IOException(
          "Expected events in %s, but there are none; %s lines were rejected%s"
              .formatted(request.events(), recorded.rejected().size(), first(recorded)));
    }
    Instant first = recorded.events().getFirst().time();
    Instant last = recorded.events().getLast().time();
    Instant until = request.until() == null ? last : request.until();
    if (until.isBefore(first)) {
      throw new IOException(
          "Expected --until to be at the first event (%s) or later, but it is %s"
              .formatted(first, until));
    }
    Instant from = request.from() == null ? first : request.from();
    if (from.isAfter(until)) {
      throw new IOException(
          "Expected --from to be at the end of the simulation (%s) or earlier, but it is %s"
              .formatted(until, from));
    }
    return new Period(from, until, campaigns.zone());
  }

  /** The services refuse such events; here they may be what is planned, or a slip in a year. */
  private static void warnAhead(
      RecordedEvents recorded, Instant until, Instant latest, Consumer<String> warnings) {
    List<CustomerEvent> ahead =
        recorded.events().stream()
            .filter(event -> event.time().isAfter(latest) && !event.time().isAfter(until))
            .toList();
    if (!ahead.isEmpty()) {
      warnings.accept(
          "Expected events of the past, but %s of them are ahead of the clock, the first of these '%s' at %s; the simulation goes on until %s, or until --until"
              .formatted(
                  ahead.size(), ahead.getFirst().envelope().id(), ahead.getFirst().time(), until));
    }
  }

  private static String first(RecordedEvents recorded) {
    return recorded.rejected().isEmpty() ? "" : ", the first: " + recorded.rejected().getFirst();
  }
}
