/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.campaign.earning.EarningsTable;
import dev.lifecycle.standalone.compare.Comparison;
import dev.lifecycle.standalone.compare.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal came to: the content of report.json, in the order in which it is read.
 *
 * @param notice what a reader has to know about passing it on
 * @param total all campaigns together
 * @param earnings what purchases after messages came to, from the first event on
 * @param comparison what another set of campaigns would do; absent if there is none
 */
public record Report(
    String notice,
    Period period,
    History history,
    Activity total,
    List<CampaignReport> campaigns,
    EarningsTable earnings,
    PerWeek perWeek,
    Segments segments,
    @Nullable Compared comparison,
    List<Sample> samples) {

  /** The notice of a report that names customers. */
  public static final String PERSONAL =
      "Contains personal data: ids of customers, and messages as they would get them.";

  /** The notice of a report that does not. */
  public static final String NOT_PERSONAL = "Names no customers and shows no messages.";

  public Report {
    campaigns = List.copyOf(campaigns);
    samples = List.copyOf(samples);
  }

  /**
   * Another set of campaigns over the same events, and what differs.
   *
   * @param total all its campaigns together
   * @param examples the first differences of each campaign and kind; none where customers may not
   *     be named
   */
  public record Compared(
      Comparison differences,
      Activity total,
      List<CampaignReport> campaigns,
      PerWeek perWeek,
      List<Difference> examples) {

    public Compared {
      campaigns = List.copyOf(campaigns);
      examples = List.copyOf(examples);
    }
  }
}
