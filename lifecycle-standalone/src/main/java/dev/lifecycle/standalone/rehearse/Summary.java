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
        English.plural(
                report.segments().changes().values().stream().mapToLong(Long::longValue).sum(),
                "category change",
                "category changes")
            + " "
            + report.segments().changes());
    campaigns(report, lines);
    if (report.comparison() != null) {
      comparison(report.comparison().differences().total(), lines);
    }
    return lines.add("Written to " + request.out()).toString();
  }

  private static void history(History history, Request request, StringJoiner lines) {
    lines.add(
        English.text(
            "%s of %s (%s, %,d forgotten, %,d too old)",
            English.plural(history.total(), "event", "events"),
            customers(history.customers()),
            English.plural(history.duplicates(), "duplicate", "duplicates"),
            history.forgotten(),
            history.tooOld()));
    if (history.outOfOrder() > 0) {
      lines.add(
          English.plural(history.outOfOrder(), "event", "events")
              + " put in order: a later one stood before");
    }
    if (history.rejected().total() > 0) {
      lines.add(
          "%s could not be used; see %s"
              .formatted(
                  English.plural(history.rejected().total(), "line", "lines"),
                  request.out().resolve(RejectedFile.NAME)));
    }
  }

  private static void campaigns(Report report, StringJoiner lines) {
    if (report.campaigns().isEmpty()) {
      lines.add("No campaigns: only the segments were simulated");
      return;
    }
    lines.add(
        English.text(
            "%s sent to %s; more than %d in a week: %s",
            messages(report.total().counts().sent()),
            customers(report.total().customersReached()),
            report.perWeek().limit(),
            customers(report.perWeek().customersAbove())));
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
                "The changed campaigns send %s more, %,d no longer, and %,d otherwise, to %s",
                messages(total.newlySent()),
                total.noLongerSent(),
                total.moved(),
                customers(total.customers())));
  }

  private static String messages(long count) {
    return English.plural(count, "message", "messages");
  }

  private static String customers(long count) {
    return English.plural(count, "customer", "customers");
  }
}
