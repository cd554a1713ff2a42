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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model {@code lifecycle}: a customer can be in several of its categories at once. */
final class LifecycleModel implements CategoryModel {

  @Override
  public Model model() {
    return Model.LIFECYCLE;
  }

  @Override
  public List<Rule> rules(Facts facts) {
    var bought = facts.occasions("n ≥ 1", 1);
    var within = sinceLast(facts, "now in [last, last + G)", Duration.ZERO, facts.expectedGap());
    var sentiment = facts.sentiment();
    return List.of(
        new Rule(LIFECYCLE_PROSPECT, Condition.fact("n = 0", facts.occasions().n() == 0)),
        new Rule(LIFECYCLE_NEW, isNew(facts)),
        new Rule(LIFECYCLE_NOVICE, novice(facts), Condition.not(onboarded(facts))),
        new Rule(LIFECYCLE_ACTIVE, bought, within),
        new Rule(LIFECYCLE_REPEAT, facts.occasions("n ≥ 2", 2), within),
        new Rule(
            LIFECYCLE_AT_RISK,
            bought,
            sinceLast(
                facts,
                "now in [last + G, last + lapseFactor·G)",
                facts.expectedGap(),
                facts.lapseGap())),
        new Rule(
            LIFECYCLE_LAPSED,
            bought,
            sinceLast(facts, "now ≥ last + lapseFactor·G", facts.lapseGap(), null)),
        new Rule(LIFECYCLE_UNHAPPY, sentiment.unhappy()),
        loyal(facts),
        new Rule(LIFECYCLE_REFERRING, sentiment.content(), sentiment.recommends()),
        new Rule(LIFECYCLE_ADVOCATE, sentiment.content(), sentiment.advocates()));
  }

  @Override
  public Set<ValueInForce> goesBy() {
    return Set.of(ValueInForce.GAP);
  }

  /** n ≥ 1 and now in the window that follows the first occasion. */
  static Condition isNew(Facts facts) {
    return facts.during(
        "now in [first, first + newWindow)",
        facts.occasions().first(),
        facts.settings().lifecycle().newWindow());
  }

  private static Condition novice(Facts facts) {
    return facts.during(
        "now in [first, first + noviceWindow)",
        facts.occasions().first(),
        facts.settings().lifecycle().noviceWindow());
  }

  /** Now is at or after the first visit, at or after first, with the activity {@code onboarded}. */
  static Condition onboarded(Facts facts) {
    var text = "a visit with activity onboarded at or after first";
    Instant first = facts.occasions().first();
    if (first != null) {
      for (Activity activity : facts.profile().activities()) {
        if (activity.name().equals(Visit.ONBOARDED) && !activity.event().time().isBefore(first)) {
          return facts.between(text, activity.event().time(), null);
        }
      }
    }
    return Condition.never(text);
  }

  private static Rule loyal(Facts facts) {
    var settings = facts.settings().lifecycle();
    Instant first = facts.occasions().first();
    var tenure = "now ≥ first + loyal.tenure";
    return new Rule(
        LIFECYCLE_LOYAL,
        facts.occasions("n > loyal.minOccasions", settings.loyalMinOccasions() + 1),
        first == null
            ? Condition.never(tenure)
            : facts.between(tenure, facts.calendar().plus(first, settings.loyalTenure()), null),
        facts.during(
            "now in [last, last + loyal.recency)",
            facts.occasions().last(),
            settings.loyalRecency()));
  }

  private static Condition sinceLast(
      Facts facts, String text, Duration from, @Nullable Duration until) {
    Instant last = facts.occasions().last();
    return last == null
        ? Condition.never(text)
        : facts.between(text, last.plus(from), until == null ? null : last.plus(until));
  }
}
