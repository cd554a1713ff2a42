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
import java.util.StringJoiner;

/** A report in a few lines for the terminal; it names no customer. */
final class Summary {

  private Summary() {}

  static String of(Report report, Request request) {
    var lines = new StringJoiner(System.lineSeparator());
    history(report.history(), request, lines);
    lines.add(
        "%,d category changes %s"
            .formatted(
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
        "%,d events of %,d customers (%,d duplicates, %,d forgotten, %,d too old)"
            .formatted(
                history.total(),
                history.customers(),
                history.duplicates(),
                history.forgotten(),
                history.tooOld()));
    if (history.outOfOrder() > 0) {
      lines.add(
          "%,d events came after a later one, and were put in order"
              .formatted(history.outOfOrder()));
    }
    if (history.rejected().total() > 0) {
      lines.add(
          "%,d lines could not be used; see %s"
              .formatted(history.rejected().total(), request.out().resolve(RejectedFile.NAME)));
    }
  }

  private static void campaigns(Report report, StringJoiner lines) {
    if (report.campaigns().isEmpty()) {
      lines.add("No campaigns: only the segments were simulated");
      return;
    }
    lines.add(
        "%,d messages sent to %,d customers; %,d customers get more than %d in a week"
            .formatted(
                report.total().counts().sent(),
                report.total().customersReached(),
                report.perWeek().customersAbove(),
                report.perWeek().limit()));
    report.campaigns().forEach(campaign -> lines.add(line(campaign)));
  }

  private static String line(CampaignReport campaign) {
    Counts counts = campaign.activity().counts();
    var parts = new StringJoiner(", ", "  " + campaign.campaign() + ": ", "");
    parts.add("sent %,d".formatted(counts.sent()));
    add("suppressed", counts.suppressed(), parts);
    add("deferred", counts.deferred(), parts);
    add("failed", counts.failed(), parts);
    if (counts.converted() > 0) {
      parts.add("converted %,d".formatted(counts.converted()));
    }
    if (campaign.activity().waiting().entries() > 0) {
      parts.add("waiting %,d".formatted(campaign.activity().waiting().entries()));
    }
    return parts.toString();
  }

  private static void add(String what, ByReason counts, StringJoiner parts) {
    counts
        .byReason()
        .forEach((reason, count) -> parts.add("%s %s %,d".formatted(what, reason, count)));
  }

  private static void comparison(Differences total, StringJoiner lines) {
    lines.add(
        total.none()
            ? "The changed campaigns do exactly the same"
            : "The changed campaigns send %,d messages more, %,d no longer, and %,d otherwise, to %,d customers"
                .formatted(
                    total.newlySent(), total.noLongerSent(), total.moved(), total.customers()));
  }
}
