/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.standalone.compare.Comparison.Differences;
import dev.lifecycle.standalone.report.ByReason;
import dev.lifecycle.standalone.report.CampaignReport;
import dev.lifecycle.standalone.report.Counts;
import dev.lifecycle.standalone.report.History;
import dev.lifecycle.standalone.report.Report;
import dev.lifecycle.standalone.words.English;
import java.util.StringJoiner;

/** A report in a few lines for the terminal; it names no customer. */
final class Summary {

  private Summary() {}

  static String of(Report report, Request request) {
    var lines = new StringJoiner(System.lineSeparator());
    history(report.history(), request, lines);
    lines.add(
        English.text(
            "%,d category changes %s",
            report.segments().changes().values().stream().mapToLong(Long::longValue).sum(),
            report.segments().changes()));
    campaigns(report, lines);
    if (report.comparison() != null) {
      comparison(report.comparison().differences().total(), lines);
    }
    return lines.add("Written to " + request.out()).toString();
  }

  private static void history(History history, Request request, StringJoiner lines) {
    lines.add(
        English.text(
            "%,d events of %,d customers (%,d duplicates, %,d forgotten, %,d too old)",
            history.total(),
            history.customers(),
            history.duplicates(),
            history.forgotten(),
            history.tooOld()));
    if (history.outOfOrder() > 0) {
      lines.add(
          English.text(
              "%,d events came after a later one, and were put in order", history.outOfOrder()));
    }
    if (history.rejected().total() > 0) {
      lines.add(
          English.text(
              "%,d lines could not be used; see %s",
              history.rejected().total(), request.out().resolve(RejectedFile.NAME)));
    }
  }

  private static void campaigns(Report report, StringJoiner lines) {
    if (report.campaigns().isEmpty()) {
      lines.add("No campaigns: only the segments were simulated");
      return;
    }
    lines.add(
        English.text(
            "%,d messages sent to %,d customers; %,d customers get more than %d in a week",
            report.total().counts().sent(),
            report.total().customersReached(),
            report.perWeek().customersAbove(),
            report.perWeek().limit()));
    report.campaigns().forEach(campaign -> lines.add(line(campaign)));
  }

  private static String line(CampaignReport campaign) {
    Counts counts = campaign.activity().counts();
    var parts = new StringJoiner(", ", "  " + campaign.campaign() + ": ", "");
    parts.add(English.text("sent %,d", counts.sent()));
    add("suppressed", counts.suppressed(), parts);
    add("deferred", counts.deferred(), parts);
    add("failed", counts.failed(), parts);
    if (counts.converted() > 0) {
      parts.add(English.text("converted %,d", counts.converted()));
    }
    if (campaign.activity().waiting().entries() > 0) {
      parts.add(English.text("waiting %,d", campaign.activity().waiting().entries()));
    }
    return parts.toString();
  }

  private static void add(String what, ByReason counts, StringJoiner parts) {
    counts
        .byReason()
        .forEach((reason, count) -> parts.add(English.text("%s %s %,d", what, reason, count)));
  }

  private static void comparison(Differences total, StringJoiner lines) {
    lines.add(
        total.none()
            ? "The changed campaigns do exactly the same"
            : English.text(
                "The changed campaigns send %,d messages more, %,d no longer, and %,d otherwise, to %,d customers",
                total.newlySent(), total.noLongerSent(), total.moved(), total.customers()));
  }
}
