/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.event.Category.LIFECYCLE_ACTIVE;
import static dev.lifecycle.event.Category.LIFECYCLE_ADVOCATE;
import static dev.lifecycle.event.Category.LIFECYCLE_AT_RISK;
import static dev.lifecycle.event.Category.LIFECYCLE_LAPSED;
import static dev.lifecycle.event.Category.LIFECYCLE_LOYAL;
import static dev.lifecycle.event.Category.LIFECYCLE_NEW;
import static dev.lifecycle.event.Category.LIFECYCLE_NOVICE;
import static dev.lifecycle.event.Category.LIFECYCLE_PROSPECT;
import static dev.lifecycle.event.Category.LIFECYCLE_REFERRING;
import static dev.lifecycle.event.Category.LIFECYCLE_REPEAT;
import static dev.lifecycle.event.Category.LIFECYCLE_UNHAPPY;

import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Model;
import dev.lifecycle.segment.profile.Profile.Activity;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model {@code lifecycle}: a customer can be in several of its categories at once. */
final class LifecycleModel {

  /** In the window that follows the first occasion. */
  static final Condition NEW =
      Condition.during(
          "now in [first, first + newWindow)",
          facts -> sinceFirst(facts, facts.settings().lifecycle().newWindow()));

  private static final Condition NOVICE =
      Condition.during(
          "now in [first, first + noviceWindow)",
          facts -> sinceFirst(facts, facts.settings().lifecycle().noviceWindow()));

  static final Condition ONBOARDED =
      Condition.during(
          "a visit with activity onboarded at or after first", LifecycleModel::onboarded);

  private static final Condition EXPECTED =
      Condition.during(
          "now in [last, last + G)",
          facts -> Purchases.sinceLast(facts, Duration.ZERO, facts.expectedGap()));

  private static final Condition OVERDUE =
      Condition.during(
          "now in [last + G, last + lapseFactor·G)",
          facts -> Purchases.sinceLast(facts, facts.expectedGap(), facts.lapseGap()));

  private static final Condition LAPSED =
      Condition.during(
          "now ≥ last + lapseFactor·G",
          facts -> Purchases.sinceLast(facts, facts.lapseGap(), null));

  private static final Condition OFTEN =
      Condition.of(
          "n > loyal.minOccasions",
          facts ->
              Finding.of(facts.occasions().n() > facts.settings().lifecycle().loyalMinOccasions()));

  private static final Condition TENURE =
      Condition.during("now ≥ first + loyal.tenure", LifecycleModel::tenure);

  private static final Condition RECENT =
      Condition.during(
          "now in [last, last + loyal.recency)",
          facts ->
              facts.during(facts.occasions().last(), facts.settings().lifecycle().loyalRecency()));

  static final CategoryModel MODEL =
      new CategoryModel(
          Model.LIFECYCLE,
          List.of(
              new Rule(LIFECYCLE_PROSPECT, Purchases.NONE),
              new Rule(LIFECYCLE_NEW, NEW),
              new Rule(LIFECYCLE_NOVICE, NOVICE, Condition.not(ONBOARDED)),
              new Rule(LIFECYCLE_ACTIVE, Purchases.ANY, EXPECTED),
              new Rule(LIFECYCLE_REPEAT, Purchases.SEVERAL, EXPECTED),
              new Rule(LIFECYCLE_AT_RISK, Purchases.ANY, OVERDUE),
              new Rule(LIFECYCLE_LAPSED, Purchases.ANY, LAPSED),
              new Rule(LIFECYCLE_UNHAPPY, Sentiment.UNHAPPY),
              new Rule(LIFECYCLE_LOYAL, OFTEN, TENURE, RECENT),
              new Rule(LIFECYCLE_REFERRING, Sentiment.CONTENT, Sentiment.RECOMMENDS),
              new Rule(LIFECYCLE_ADVOCATE, Sentiment.CONTENT, Sentiment.ADVOCATES)),
          Set.of(ValueInForce.GAP));

  private LifecycleModel() {}

  private static @Nullable Window sinceFirst(Facts facts, Period period) {
    return facts.during(facts.occasions().first(), period);
  }

  private static @Nullable Window tenure(Facts facts) {
    Instant first = facts.occasions().first();
    Period tenure = facts.settings().lifecycle().loyalTenure();
    return first == null ? null : new Window(facts.calendar().plus(first, tenure), null);
  }

  private static @Nullable Window onboarded(Facts facts) {
    Instant first = facts.occasions().first();
    if (first != null) {
      for (Activity activity : facts.profile().activities()) {
        if (activity.name().equals(Visit.ONBOARDED) && !activity.event().time().isBefore(first)) {
          return new Window(activity.event().time(), null);
        }
      }
    }
    return null;
  }
}
