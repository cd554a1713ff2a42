/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.standalone.compare.Comparison;
import dev.lifecycle.standalone.report.Activity;
import dev.lifecycle.standalone.report.CampaignReport;
import dev.lifecycle.standalone.report.Counts;
import dev.lifecycle.standalone.report.PerWeek;
import dev.lifecycle.standalone.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report that are drawn; no customers among them.
 *
 * @param months every month in which anything happened
 * @param comparison absent if there is none
 */
public record ChartData(
    Counts total,
    List<Activity.Month> months,
    List<Line> campaigns,
    int weekLimit,
    List<PerWeek.WeeksWith> weeks,
    List<Sizes> sizes,
    @Nullable List<Comparison.OfCampaign> comparison) {

  /** One campaign's months. */
  public record Line(String campaign, long sent, List<Activity.Month> months) {

    static Line of(CampaignReport campaign) {
      Activity activity = campaign.activity();
      return new Line(campaign.campaign(), activity.counts().sent(), activity.months());
    }
  }

  /** How many customers each category has on a day of the business zone. */
  public record Sizes(LocalDate day, Map<String, Long> sizes) {}

  /** What a report has to draw. */
  public static ChartData of(Report report) {
    Report.Compared compared = report.comparison();
    return new ChartData(
        report.total().counts(),
        report.total().months(),
        report.campaigns().stream().map(Line::of).toList(),
        report.perWeek().limit(),
        report.perWeek().distribution(),
        report.segments().sizes().stream()
            .map(each ->
                new Sizes(LocalDate.ofInstant(each.at(), report.period().zone()), each.sizes()))
            .toList(),
        compared == null ? null : compared.differences().campaigns());
  }
}
