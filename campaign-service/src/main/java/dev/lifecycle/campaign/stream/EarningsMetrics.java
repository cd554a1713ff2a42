/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.earning.Comparison;
import dev.lifecycle.campaign.earning.Difference;
import dev.lifecycle.campaign.earning.Difference.Interval;
import dev.lifecycle.campaign.earning.Tally;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.Category;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns earn as metrics, by campaign and by category within it; those of all categories
 * are those of the campaign. Every instance shows the sum of all: it is not to be added up over
 * instances.
 */
public final class EarningsMetrics {

  private static final String PREFIX = "lifecycle.earnings.";

  private final EarningsBoard board;
  private final MeterRegistry registry;
  private final Set<Shown> shown = new HashSet<>();

  public EarningsMetrics(EarningsBoard board, MeterRegistry registry) {
    this.board = board;
    this.registry = registry;
  }

  /** A name within {@link #PREFIX}, and what it says. */
  private record Name(String name, String description) {}

  private record Shown(String campaign, @Nullable Category category) {

    Tags tags() {
      return Tags.of(
          "campaign", campaign, "category", category == null ? "all" : category.qualifiedName());
    }
  }

  /** Shows what is told of from now on; to be called by one thread. */
  void show(CampaignEarnings told) {
    for (CampaignEarnings.Group group : told.groups()) {
      var next = new Shown(told.campaign(), group.category());
      if (shown.add(next)) {
        show(next);
      }
    }
  }

  private void show(Shown what) {
    group(what, "messaged", Comparison::messaged);
    group(what, "held-out", Comparison::heldOut);
    gauge(
        new Name(
            "difference", "How much more revenue a messaged customer brought than one held out"),
        what,
        Tags.empty(),
        comparison -> comparison.difference().map(Difference::perCustomer).orElse(Double.NaN));
    interval("low", what, Interval::low);
    interval("high", what, Interval::high);
  }

  private interface Side {
    Tally of(Comparison comparison);
  }

  private void group(Shown what, String name, Side side) {
    Tags group = Tags.of("group", name);
    gauge(
        new Name("customers", "Customers messaged or held out"),
        what,
        group,
        comparison -> side.of(comparison).customers());
    gauge(
        new Name("converted", "Customers who bought within the attribution"),
        what,
        group,
        comparison -> side.of(comparison).converted());
    gauge(
        new Name(
            "revenue.per.customer",
            "Revenue within the attribution, net of refunds, by customer in the base currency"),
        what,
        group,
        comparison -> side.of(comparison).mean());
  }

  private void interval(String end, Shown what, ToDoubleFunction<Interval> of) {
    gauge(
        new Name(
            "difference." + end, "The %s end of the difference's 95 %% interval".formatted(end)),
        what,
        Tags.empty(),
        comparison -> {
          Interval interval = comparison.difference().map(Difference::interval).orElse(null);
          return interval == null ? Double.NaN : of.applyAsDouble(interval);
        });
  }

  private void gauge(Name name, Shown what, Tags more, ToDoubleFunction<Comparison> value) {
    Gauge.builder(
            PREFIX + name.name(),
            board,
            each -> value.applyAsDouble(each.comparison(what.campaign(), what.category())))
        .description(name.description())
        .tags(what.tags().and(more))
        .register(registry);
  }
}
