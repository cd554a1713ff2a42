/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import dev.lifecycle.event.Category;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What campaigns earned, as it is shown: those that messaged or held out somebody.
 *
 * @param campaigns by id
 * @param categories over all campaigns that have two of the category in both groups; a customer of
 *     several campaigns counts in each
 */
public record EarningsTable(List<OfCampaign> campaigns, List<OfCategory> categories) {

  public EarningsTable {
    campaigns = List.copyOf(campaigns);
    categories = List.copyOf(categories);
  }

  /**
   * What one campaign earned.
   *
   * @param total all customers of it
   * @param categories those whose category its messages were for
   */
  public record OfCampaign(String campaign, Figures total, List<OfCategory> categories) {

    public OfCampaign {
      categories = List.copyOf(categories);
    }

    /** What a campaign earned; nothing where it reached nobody. */
    public static OfCampaign of(String campaign, Earnings earnings) {
      return of(
          campaign, earnings.byCampaign().getOrDefault(campaign, Comparison.NOBODY), earnings);
    }

    private static OfCampaign of(String campaign, Comparison total, Earnings earnings) {
      return new OfCampaign(
          campaign, Figures.of(total), OfCategory.all(earnings.byCategory(campaign), Figures::of));
    }
  }

  /**
   * Customers of one category.
   *
   * @param category such as {@code lifecycle:NEW}
   */
  public record OfCategory(String category, Figures figures) {

    private static <T> List<OfCategory> all(
        SortedMap<Category, T> compared, Function<T, Figures> figures) {
      return compared.entrySet().stream()
          .map(
              each -> new OfCategory(each.getKey().qualifiedName(), figures.apply(each.getValue())))
          .toList();
    }
  }

  /** All that is to be shown. */
  public static EarningsTable of(Earnings earnings) {
    return new EarningsTable(
        earnings.byCampaign().entrySet().stream()
            .map(each -> OfCampaign.of(each.getKey(), each.getValue(), earnings))
            .toList(),
        OfCategory.all(earnings.byCategory(), Figures::of));
  }
}
