/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.earning;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of several campaigns as one. Each is made within its campaign, as campaigns hold
 * out different shares of different customers; they count by {@link Comparison#weight()} (decision
 * 018).
 *
 * @param campaigns one at least, with customers in both groups
 */
public record Combined(List<Comparison> campaigns) {

  /** Below as many who bought in a group, chance is not distributed as the interval has it. */
  private static final int FEWEST_BUYERS = 5;

  private static final double UPPER_TAIL = 0.975;

  public Combined {
    campaigns = List.copyOf(campaigns);
  }

  /** A variance that was estimated, and its degrees of freedom. */
  private record Estimate(double variance, double freedom) {}

  /** All who got messages; a customer of several campaigns counts in each. */
  Tally messaged() {
    return sum(Comparison::messaged);
  }

  /** All who were held out; a customer of several campaigns counts in each. */
  Tally heldOut() {
    return sum(Comparison::heldOut);
  }

  /** Revenue per customer of a group: the weighted mean of the campaigns'. */
  double mean(Function<Comparison, Tally> group) {
    return campaigns.stream().mapToDouble(each -> share(each) * group.apply(each).mean()).sum();
  }

  /** The difference in revenue per customer: the weighted mean of the campaigns'. */
  Difference difference() {
    double difference = mean(Comparison::messaged) - mean(Comparison::heldOut);
    return new Difference(difference, interval(difference));
  }

  /**
   * The wider one of Welch's interval and of Student's: where few were held out and few of them
   * bought, what these vary by is often underestimated, and Welch's is too narrow.
   */
  private Difference.@Nullable Interval interval(double difference) {
    if (tooFewBought(messaged().converted(), heldOut().converted())
        || !varies(Comparison::messaged)
        || !varies(Comparison::heldOut)) {
      return null;
    }
    double welch = reach(campaigns.stream().flatMap(this::separately).toList());
    double student = reach(campaigns.stream().map(this::together).toList());
    double reach = Math.max(welch, student);
    return new Difference.Interval(difference - reach, difference + reach);
  }

  /** Whether too few customers of either group bought something for an interval. */
  static boolean tooFewBought(long messaged, long heldOut) {
    return Math.min(messaged, heldOut) < FEWEST_BUYERS;
  }

  private boolean varies(Function<Comparison, Tally> group) {
    return campaigns.stream().anyMatch(each -> group.apply(each).variance() > 0);
  }

  /** The variance of a campaign's part in the difference where its groups vary differently. */
  private Stream<Estimate> separately(Comparison campaign) {
    double share = share(campaign);
    return Stream.of(campaign.messaged(), campaign.heldOut())
        .map(group ->
            new Estimate(
                share * share * group.variance() / group.customers(), group.customers() - 1));
  }

  /** The variance of a campaign's part in the difference where its groups vary alike. */
  private Estimate together(Comparison campaign) {
    Tally a = campaign.messaged();
    Tally b = campaign.heldOut();
    double freedom = a.customers() + b.customers() - 2;
    double common =
        ((a.customers() - 1) * a.variance() + (b.customers() - 1) * b.variance()) / freedom;
    double share = share(campaign);
    return new Estimate(share * share * common / campaign.weight(), freedom);
  }

  /** Half of the interval's width, with degrees of freedom as Satterthwaite has them. */
  private static double reach(List<Estimate> estimates) {
    double variance = estimates.stream().mapToDouble(Estimate::variance).sum();
    double freedom =
        variance
            * variance
            / estimates.stream()
                .mapToDouble(each -> each.variance() * each.variance() / each.freedom())
                .sum();
    return TDistribution.of(freedom).inverseCumulativeProbability(UPPER_TAIL) * Math.sqrt(variance);
  }

  private double share(Comparison campaign) {
    return campaign.weight() / campaigns.stream().mapToDouble(Comparison::weight).sum();
  }

  private Tally sum(Function<Comparison, Tally> group) {
    return campaigns.stream().map(group).reduce(Tally.NONE, Tally::plus);
  }
}
