/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.CustomerEvent.Complaint.Status;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.segment.population.GapEstimate;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.profile.Profile.Activity;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.segment.setting.SegmentSettings.ExpectedGap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules look at: one customer's facts, as of an instant, beside the values in force. */
public final class Facts {

  /** The highest number of 18 digits, which is what readers of a change take. */
  private static final long MOST_POINTS = 999_999_999_999_999_999L;

  private static final BigDecimal ALL_POINTS = BigDecimal.valueOf(MOST_POINTS);

  private final SegmentSettings settings;
  private final Profile profile;
  private final Values inForce;
  private final Instant now;
  private final List<Orders.Net> orders;
  private final Occasions occasions;
  private final RevenueWindow annual;
  private final PopulationGap population;
  private final Duration expectedGap;
  private final Duration lapseGap;
  private final @Nullable TierTerm term;
  private @Nullable Sentiment sentiment;

  /** Works the facts out; {@code inForce} are the population's values in force. */
  public Facts(SegmentSettings settings, Profile profile, Values inForce, Instant now) {
    this(settings, profile, inForce, PopulationGap.of(settings, inForce.gap()), now);
  }

  Facts(
      SegmentSettings settings,
      Profile profile,
      Values inForce,
      PopulationGap population,
      Instant now) {
    this.settings = settings;
    this.profile = profile;
    this.inForce = inForce;
    this.now = now;
    this.orders = profile.orders().net();
    this.occasions = Occasions.of(profile.orders().past().occasions(), orders, settings.calendar());
    this.annual = RevenueWindow.of(orders, settings, now);
    this.population = population;
    if (settings.lifecycle().expectedGap() == ExpectedGap.POPULATION) {
      this.expectedGap = population.expected();
      this.lapseGap = population.lapse();
    } else {
      var gap = GapEstimate.of(settings, inForce.gap(), occasions);
      this.expectedGap = gap.times(BigDecimal.ONE);
      this.lapseGap = gap.times(settings.lifecycle().lapseFactor());
    }
    this.term = null;
  }

  private Facts(Facts facts, @Nullable TierTerm term) {
    this.settings = facts.settings;
    this.profile = facts.profile;
    this.inForce = facts.inForce;
    this.now = facts.now;
    this.orders = facts.orders;
    this.occasions = facts.occasions;
    this.annual = facts.annual;
    this.population = facts.population;
    this.expectedGap = facts.expectedGap;
    this.lapseGap = facts.lapseGap;
    this.term = term;
  }

  /** The same facts with the present term of the tier. */
  Facts with(@Nullable TierTerm present) {
    return present == null ? this : new Facts(this, present);
  }

  /** The present term of the tier; absent outside it. */
  public @Nullable TierTerm term() {
    return term;
  }

  /** The settings that the rules go by. */
  public SegmentSettings settings() {
    return settings;
  }

  /** The customer's profile. */
  public Profile profile() {
    return profile;
  }

  /** The values of the population in force. */
  public Values inForce() {
    return inForce;
  }

  /** Purchase occasions. */
  public Occasions occasions() {
    return occasions;
  }

  /** Net revenue of the orders that count for annual revenue now, in the base currency. */
  public BigDecimal annualRevenue() {
    return annual.revenue();
  }

  /** When annual revenue changes next with no event. */
  public @Nullable Instant annualRevenueChanges() {
    return annual.changes();
  }

  /** Net revenue of the orders placed in [from, until), in the base currency. */
  public BigDecimal revenue(Instant from, Instant until) {
    return sum(
        orders.stream()
            .filter(order -> !order.at().isBefore(from) && order.at().isBefore(until))
            .toList());
  }

  /** Net revenue of all time, in the base currency. */
  public BigDecimal netRevenue() {
    return profile.orders().past().revenue().add(sum(orders));
  }

  /** How many times the customer recommended the shop. */
  public int recommendations() {
    return Math.addExact(profile.recommendations().size(), profile.aged().recommendations());
  }

  /** The expected time to the next purchase. */
  public Duration expectedGap() {
    return expectedGap;
  }

  /** {@code lapseFactor} times G in force, whatever {@code expectedGap} says. */
  Duration populationLapseGap() {
    return population.lapse();
  }

  /** {@code lapseFactor} times the expected time to the next purchase. */
  Duration lapseGap() {
    return lapseGap;
  }

  /** How many complaints are open. */
  public int openComplaints() {
    int open = 0;
    for (Profile.Complained complaint : profile.complaints()) {
      open += complaint.status() == Status.OPENED ? 1 : 0;
    }
    return open;
  }

  /** The newest of visits and orders, void or not. */
  public @Nullable Instant lastVisit() {
    var visit = profile.lastVisit();
    Instant order = profile.orders().newest();
    if (visit == null || order == null) {
      return visit == null ? order : visit.time();
    }
    return visit.time().isAfter(order) ? visit.time() : order;
  }

  /** Loyalty points (segmentation.md, model {@code tier}); at most {@value #MOST_POINTS}. */
  public long points() {
    var tier = settings.tier();
    BigDecimal units = netRevenue().setScale(0, RoundingMode.FLOOR);
    long bought = units.multiply(tier.pointsPerUnit()).min(ALL_POINTS).longValue();
    return Math.min(MOST_POINTS, bought + pointsOfActivities(tier.activityPoints()));
  }

  private long pointsOfActivities(Map<String, Integer> each) {
    long points = 0;
    boolean appInstalled = profile.aged().activities().containsKey(Visit.APP_INSTALLED);
    for (Map.Entry<String, Integer> aged : profile.aged().activities().entrySet()) {
      int times = aged.getKey().equals(Visit.APP_INSTALLED) ? 1 : aged.getValue();
      points += (long) times * each.getOrDefault(aged.getKey(), 0);
    }
    for (Activity activity : profile.activities()) {
      boolean counts = !activity.name().equals(Visit.APP_INSTALLED) || !appInstalled;
      appInstalled |= activity.name().equals(Visit.APP_INSTALLED);
      points += counts ? each.getOrDefault(activity.name(), 0) : 0;
    }
    return points;
  }

  /** What the customer says of the shop; worked out once. */
  Sentiment sentiment() {
    if (sentiment == null) {
      sentiment = Sentiment.of(this);
    }
    return sentiment;
  }

  /** [anchor, anchor + period); absent where there is no anchor. */
  @Nullable Window during(@Nullable Instant anchor, Period period) {
    return anchor == null ? null : new Window(anchor, calendar().plus(anchor, period));
  }

  Calendar calendar() {
    return settings.calendar();
  }

  Instant now() {
    return now;
  }

  private static BigDecimal sum(List<Orders.Net> orders) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Orders.Net order : orders) {
      sum = sum.add(order.revenue());
    }
    return sum;
  }
}
