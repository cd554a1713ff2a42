/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.standalone.compare.Difference;
import dev.lifecycle.standalone.report.CampaignReport;
import dev.lifecycle.standalone.report.Counts;
import dev.lifecycle.standalone.report.Report;
import dev.lifecycle.standalone.report.Sample;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the page lists that the report does not hold as a list. */
public record PageLists(Report report) {

  /** The reasons for which anything was stopped, put off or failed, in the order of the guards. */
  public Set<Reason> reasons() {
    Counts counts = report.total().counts();
    var reasons = new TreeSet<>(counts.suppressed().byReason().keySet());
    reasons.addAll(counts.deferred().byReason().keySet());
    reasons.addAll(counts.failed().byReason().keySet());
    return reasons;
  }

  /** How many messages a campaign sends in a month. */
  public long sent(CampaignReport campaign, YearMonth month) {
    return campaign.activity().months().stream()
        .filter(each -> each.month().equals(month))
        .mapToLong(each -> each.counts().sent())
        .sum();
  }

  /** The categories, by qualified name. */
  public Set<String> categories() {
    return report.segments().sizes().getLast().sizes().keySet();
  }

  /** The samples by campaign. */
  public Map<String, List<Sample>> samples() {
    return report.samples().stream()
        .collect(Collectors.groupingBy(Sample::campaign, LinkedHashMap::new, Collectors.toList()));
  }

  /** The differences of a campaign that are shown one by one. */
  public List<Difference> examples(String campaign) {
    Report.Compared compared = report.comparison();
    return compared == null
        ? List.of()
        : compared.examples().stream()
            .filter(difference -> difference.campaign().equals(campaign))
            .toList();
  }
}
