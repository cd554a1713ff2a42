/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.standalone.report.Activity;
import dev.lifecycle.standalone.report.ByReason;
import dev.lifecycle.standalone.report.CampaignReport;
import dev.lifecycle.standalone.report.PerWeek;
import dev.lifecycle.standalone.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a report says, in sentences. */
public record Sentences(Report report, Words words) {

  /** What matters most, first. */
  public List<String> summary() {
    var sentences = new ArrayList<String>();
    Activity total = report.total();
    sentences.add(
        "%s would have been sent to %s of %s."
            .formatted(
                words.messages(total.counts().sent()),
                words.number(total.customersReached()),
                words.plural(report.history().customers(), "customer", "customers")));
    sentences.add(weeks());
    stopped("stopped", total.counts().suppressed(), sentences);
    stopped("put off to a later hour", total.counts().deferred(), sentences);
    stopped("lost, because something failed", total.counts().failed(), sentences);
    silent(sentences);
    if (total.waiting().entries() > 0) {
      sentences.add(waiting(total.waiting()));
    }
    if (report.history().rejected().total() > 0) {
      sentences.add(
          "%s of the history could not be used."
              .formatted(words.plural(report.history().rejected().total(), "line", "lines")));
    }
    return sentences;
  }

  /** What a campaign is. */
  public String campaign(CampaignReport campaign) {
    String status =
        switch (campaign.status()) {
          case DRAFT -> "A draft, rehearsed as if it were live";
          case LIVE -> "Live";
          case PAUSED -> "Paused: it enters nobody and sends nothing";
        };
    String strategy = campaign.strategy().name().toLowerCase(Locale.ROOT);
    Activity activity = campaign.activity();
    return campaign.status() == Campaign.Status.PAUSED
        ? "%s. Strategy: %s.".formatted(status, strategy)
        : "%s. Strategy: %s. %s led to %s to %s."
            .formatted(
                status,
                strategy,
                words.plural(activity.counts().entered(), "entry", "entries"),
                words.messages(activity.counts().sent()),
                words.plural(activity.customersReached(), "customer", "customers"));
  }

  /** Who waits. */
  public String waiting(Activity.Waiting waiting) {
    return waiting.earliest() == null || waiting.latest() == null
        ? "Nobody waits for a message at the end."
        : "%s still %s at the end, the first until %s, the last until %s."
            .formatted(
                words.plural(waiting.entries(), "entry", "entries"),
                waiting.entries() == 1 ? "waits" : "wait",
                words.time(waiting.earliest()),
                words.time(waiting.latest()));
  }

  /** Whether customers get too much. */
  public String weeks() {
    PerWeek weeks = report.perWeek();
    if (weeks.distribution().isEmpty()) {
      return "Nobody would have got a message.";
    }
    int most = weeks.distribution().getLast().messages();
    return weeks.customersAbove() == 0
        ? "Nobody would have got more than %s in a week; the most was %s."
            .formatted(words.messages(weeks.limit()), most)
        : "%s would have got more than %s in at least one week, in %s together; the most was %s."
            .formatted(
                words.plural(weeks.customersAbove(), "customer", "customers"),
                words.messages(weeks.limit()),
                words.plural(weeks.weeksAbove(), "week", "weeks"),
                most);
  }

  private void stopped(String what, ByReason counts, List<String> sentences) {
    counts.byReason().entrySet().stream()
        .max(Map.Entry.<Reason, Long>comparingByValue())
        .ifPresent(most ->
            sentences.add(
                "%s would have been %s%s: %s (%s)."
                    .formatted(
                        words.messages(counts.total()),
                        what,
                        counts.byReason().size() == 1 ? "" : ", most often",
                        words.because(most.getKey().name()),
                        words.number(most.getValue()))));
  }

  private void silent(List<String> sentences) {
    List<String> silent =
        report.campaigns().stream()
            .filter(campaign -> campaign.status() != Campaign.Status.PAUSED)
            .filter(campaign -> campaign.activity().counts().sent() == 0)
            .map(CampaignReport::campaign)
            .toList();
    if (!silent.isEmpty()) {
      sentences.add("Sent nothing: %s.".formatted(String.join(", ", silent)));
    }
  }
}
