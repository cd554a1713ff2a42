/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.segment.profile.Profile.Rated;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import java.time.Instant;
import java.time.Period;
import java.util.List;

/**
 * What a customer's ratings, complaints and recommendations say, as several models look at it.
 *
 * @param unhappy an open complaint, or a detractor's rating that is not too old
 * @param recommends a promoter's rating, or a recommendation that is not too old
 * @param advocates enough recommendations, or an unprompted referral by a promoter
 */
record Sentiment(Finding unhappy, Finding recommends, Finding advocates) {

  static final Condition UNHAPPY =
      Condition.of(
          "an open complaint, or the last rating is a detractor's and now in "
              + "[rating, rating + unhappyWindow)",
          facts -> facts.sentiment().unhappy());

  static final Condition CONTENT = Condition.not(UNHAPPY);

  static final Condition RECOMMENDS =
      Condition.of(
          "the last rating is a promoter's, or a recommendation within referring.window",
          facts -> facts.sentiment().recommends());

  static final Condition ADVOCATES =
      Condition.of(
          "at least advocate.minRecommendations recommendations within advocate.window, or an "
              + "unprompted referral within it while the last rating is a promoter's",
          facts -> facts.sentiment().advocates());

  /** In the category REFERRING. */
  static final Condition REFERRING = Condition.all("REFERRING", CONTENT, RECOMMENDS);

  /** In the category ADVOCATE. */
  static final Condition ADVOCATE = Condition.all("ADVOCATE", CONTENT, ADVOCATES);

  static Sentiment of(Facts facts) {
    Rated rating = facts.profile().rating();
    var promoter = Finding.of(rating != null && rating.promoter());
    return new Sentiment(
        unhappy(facts), promoter.or(recommends(facts)), advocates(facts, promoter));
  }

  private static Finding unhappy(Facts facts) {
    var complains = Finding.of(facts.openComplaints() > 0);
    Rated rating = facts.profile().rating();
    if (rating == null || !rating.detractor()) {
      return complains;
    }
    Instant until =
        facts.calendar().plus(rating.event().time(), facts.settings().lifecycle().unhappyWindow());
    return complains.or(new Window(rating.event().time(), until).has(facts.now()));
  }

  private static Finding recommends(Facts facts) {
    Period window = facts.settings().lifecycle().referringWindow();
    return within(window, facts.profile().recommendations(), 1, facts);
  }

  private static Finding advocates(Facts facts, Finding promoter) {
    var settings = facts.settings().lifecycle();
    Period window = settings.advocateWindow();
    List<Recommendation> all = facts.profile().recommendations();
    if (all.isEmpty()) {
      return Finding.of(false);
    }
    var unprompted = all.stream().filter(Recommendation::unpromptedReferral).toList();
    return within(window, all, settings.advocateMinRecommendations(), facts)
        .or(promoter.and(within(window, unprompted, 1, facts)));
  }

  /** At least so many of these recommendations have now in [recommendation, it + window). */
  private static Finding within(
      Period window, List<Recommendation> recommendations, int least, Facts facts) {
    int holding = 0;
    Instant changes = null;
    for (Recommendation each : recommendations) {
      Instant at = each.event().time();
      Finding found = new Window(at, facts.calendar().plus(at, window)).has(facts.now());
      holding += found.holds() ? 1 : 0;
      changes = Finding.earlier(changes, found.changes());
    }
    return Finding.of(holding >= least, changes);
  }
}
