/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.segment.category.Need.not;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Model;
import java.time.Duration;
import java.util.List;

/** The rules in words, with where a customer stands: what is met and what is missing. */
final class Wording {

  private final Facts facts;
  private final PurchaseNeeds purchases;
  private final FeedbackNeeds feedback;
  private final RevenueNeeds revenue;

  Wording(Facts facts) {
    this.facts = facts;
    this.purchases = new PurchaseNeeds(facts);
    this.feedback = new FeedbackNeeds(facts);
    this.revenue = new RevenueNeeds(facts);
  }

  /** Every category of a model, in the order of its rules. */
  List<Worded> of(Model model) {
    return switch (model) {
      case LIFECYCLE -> lifecycle();
      case LADDER -> ladder();
      case RELATION -> relation();
      case IMPORTANCE -> importance();
      case VALUE_LOYALTY -> valueLoyalty();
      case TIER -> tier();
    };
  }

  private List<Worded> lifecycle() {
    var settings = facts.settings().lifecycle();
    Duration gap = facts.expectedGap();
    Duration lapse = facts.lapseGap();
    Need bought = purchases.atLeast(1);
    Need active = purchases.sinceLast(Duration.ZERO, gap);
    return List.of(
        new Worded(Category.LIFECYCLE_PROSPECT, purchases.none()),
        new Worded(Category.LIFECYCLE_NEW, purchases.soonAfterFirst(settings.newWindow())),
        new Worded(
            Category.LIFECYCLE_NOVICE,
            purchases.soonAfterFirst(settings.noviceWindow()),
            notOnboarded()),
        new Worded(Category.LIFECYCLE_ACTIVE, bought, active),
        new Worded(Category.LIFECYCLE_REPEAT, purchases.atLeast(2), active),
        new Worded(Category.LIFECYCLE_AT_RISK, bought, purchases.sinceLast(gap, lapse)),
        new Worded(Category.LIFECYCLE_LAPSED, bought, purchases.sinceLast(lapse, null)),
        new Worded(Category.LIFECYCLE_UNHAPPY, feedback.unhappy()),
        new Worded(
            Category.LIFECYCLE_LOYAL,
            purchases.atLeast(settings.loyalMinOccasions() + 1),
            purchases.longAfterFirst(settings.loyalTenure()),
            purchases.soonAfterLast(settings.loyalRecency())),
        new Worded(Category.LIFECYCLE_REFERRING, feedback.content(), feedback.recommends()),
        new Worded(Category.LIFECYCLE_ADVOCATE, feedback.content(), feedback.advocates()));
  }

  private List<Worded> ladder() {
    Need client = purchases.atLeast(2);
    Need notAdvocate = not("ADVOCATE", feedback.advocate());
    return List.of(
        new Worded(Category.LADDER_PROSPECT, purchases.none()),
        new Worded(Category.LADDER_CUSTOMER, purchases.one()),
        new Worded(
            Category.LADDER_CLIENT, client, not("REFERRING", feedback.referring()), notAdvocate),
        new Worded(Category.LADDER_SUPPORTER, client, feedback.referring(), notAdvocate),
        new Worded(Category.LADDER_ADVOCATE, client, feedback.advocate()));
  }

  private List<Worded> relation() {
    var exAfter = facts.settings().exCustomerAfter();
    Need bought = purchases.atLeast(1);
    return List.of(
        new Worded(Category.RELATION_PROSPECT, purchases.none()),
        new Worded(Category.RELATION_CUSTOMER, bought, purchases.soonAfterLast(exAfter)),
        new Worded(Category.RELATION_EX_CUSTOMER, bought, purchases.longAfterLast(exAfter)));
  }

  private List<Worded> importance() {
    Need bought = purchases.atLeast(1);
    return List.of(
        new Worded(Category.IMPORTANCE_A, bought, revenue.reachesA()),
        new Worded(Category.IMPORTANCE_B, bought, revenue.reachesB(), revenue.belowA()),
        new Worded(Category.IMPORTANCE_C, bought, revenue.belowA(), revenue.belowB()),
        new Worded(Category.IMPORTANCE_NONE, purchases.none()),
        new Worded(Category.IMPORTANCE_POTENTIAL_A, revenue.belowA(), revenue.potential()));
  }

  private List<Worded> valueLoyalty() {
    Need isNew = newOrNone();
    Need old = not("NEW in this model", isNew);
    Need loyal = loyal();
    Need disloyal = not("loyal", loyal);
    return List.of(
        new Worded(Category.VALUE_LOYALTY_NEW, isNew),
        new Worded(Category.VALUE_LOYALTY_CHAMPION, old, revenue.reachesA(), loyal),
        new Worded(Category.VALUE_LOYALTY_POTENTIAL_CHAMPION, old, revenue.reachesA(), disloyal),
        new Worded(Category.VALUE_LOYALTY_LOYALIST, old, revenue.belowA(), loyal),
        new Worded(Category.VALUE_LOYALTY_LOW_VALUE_AT_RISK, old, revenue.belowA(), disloyal));
  }

  private List<Worded> tier() {
    Need term = revenue.term();
    return List.of(
        new Worded(Category.TIER_NONE, not("VIP", term)), new Worded(Category.TIER_VIP, term));
  }

  private Need newOrNone() {
    Need window = purchases.soonAfterFirst(facts.settings().lifecycle().newWindow());
    int n = facts.occasions().n();
    return new Need(
        "no purchase, or exactly 1 and " + window.rule(),
        n == 0 || (n == 1 && window.met()),
        n == 1 ? "1 purchase; " + window.standing() : purchases.none().standing());
  }

  private Need loyal() {
    var parts =
        List.of(
            purchases.atLeast(facts.settings().loyaltyMinOccasions()),
            purchases.sinceLast(Duration.ZERO, facts.populationLapseGap()),
            feedback.content());
    return Need.all("loyal", parts);
  }

  private Need notOnboarded() {
    Window onboarded = LifecycleModel.ONBOARDED.window(facts);
    return new Need(
        "no visit with activity onboarded since the first purchase",
        !LifecycleModel.ONBOARDED.holds(facts),
        onboarded == null ? "not onboarded so far" : "onboarded at " + onboarded.from());
  }
}
