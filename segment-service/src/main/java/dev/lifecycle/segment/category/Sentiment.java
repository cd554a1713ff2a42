/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.segment.profile.Profile.Rated;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer's ratings, complaints and recommendations say, as several models look at it.
 *
 * @param unhappy an open complaint, or a detractor's rating that is not too old
 * @param content not unhappy
 * @param recommends a promoter's rating, or a recommendation that is not too old
 * @param advocates enough recommendations, or an unprompted referral by a promoter
 */
record Sentiment(Condition unhappy, Condition content, Condition recommends, Condition advocates) {

  private static final String DETRACTS =
      "the last rating is a detractor's and now in [rating, rating + unhappyWindow)";

  static Sentiment of(Facts facts) {
    Condition unhappy = unhappy(facts);
    return new Sentiment(unhappy, Condition.not(unhappy), recommends(facts), advocates(facts));
  }

  /** In the category REFERRING. */
  Condition referring() {
    return Condition.all("REFERRING", List.of(content, recommends));
  }

  /** In the category ADVOCATE. */
  Condition advocate() {
    return Condition.all("ADVOCATE", List.of(content, advocates));
  }

  private static Condition unhappy(Facts facts) {
    var open = Condition.fact("an open complaint", facts.openComplaints() > 0);
    Rated rating = facts.profile().rating();
    Condition detracts =
        rating == null || !rating.detractor()
            ? Condition.never(DETRACTS)
            : facts.during(
                DETRACTS, rating.event().time(), facts.settings().lifecycle().unhappyWindow());
    return Condition.any("unhappy: an open complaint, or " + DETRACTS, List.of(open, detracts));
  }

  private static Condition recommends(Facts facts) {
    var conditions = new ArrayList<Condition>();
    conditions.add(promoter(facts));
    conditions.addAll(
        windows(
            facts,
            facts.profile().recommendations(),
            "now in [recommendation, recommendation + referring.window)",
            facts.settings().lifecycle().referringWindow()));
    return Condition.any(
        "the last rating is a promoter's, or a recommendation within referring.window", conditions);
  }

  private static Condition advocates(Facts facts) {
    var settings = facts.settings().lifecycle();
    var window = "now in [recommendation, recommendation + advocate.window)";
    List<Recommendation> all = facts.profile().recommendations();
    Condition enough =
        Condition.atLeast(
            "at least advocate.minRecommendations recommendations within advocate.window",
            settings.advocateMinRecommendations(),
            windows(facts, all, window, settings.advocateWindow()));
    List<Recommendation> unprompted =
        all.isEmpty() ? all : all.stream().filter(Recommendation::unpromptedReferral).toList();
    Condition byReferral =
        Condition.all(
            "an unprompted referral within advocate.window while the last rating is a promoter's",
            List.of(
                promoter(facts),
                Condition.any(
                    "an unprompted referral within advocate.window",
                    windows(facts, unprompted, window, settings.advocateWindow()))));
    return Condition.any(
        "enough recommendations, or an unprompted referral by a promoter",
        List.of(enough, byReferral));
  }

  private static Condition promoter(Facts facts) {
    Rated rating = facts.profile().rating();
    return Condition.fact("the last rating is a promoter's", rating != null && rating.promoter());
  }

  private static List<Condition> windows(
      Facts facts, List<Recommendation> recommendations, String text, Period window) {
    if (recommendations.isEmpty()) {
      return List.of();
    }
    return recommendations.stream()
        .map(each -> facts.during(text, each.event().time(), window))
        .toList();
  }
}
