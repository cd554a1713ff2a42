/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static dev.lifecycle.segment.category.InWords.count;
import static dev.lifecycle.segment.category.InWords.period;

import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.segment.profile.Profile.Rated;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import dev.lifecycle.segment.setting.SegmentSettings.Lifecycle;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Predicate;

/** What categories ask of a customer's ratings, complaints and recommendations, in words. */
final class FeedbackNeeds {

  private static final String PROMOTER = "9 or 10 (or 5 stars)";
  private static final String RECOMMENDATION = "recommendation";

  private final Facts facts;
  private final Lifecycle settings;
  private final Instant now;

  FeedbackNeeds(Facts facts) {
    this.facts = facts;
    this.settings = facts.settings().lifecycle();
    this.now = facts.now();
  }

  Need unhappy() {
    return new Need(
        "an open complaint, or a last rating of 6 or less (or 2 stars or less) within "
            + period(settings.unhappyWindow()),
        facts.sentiment().unhappy().holds(),
        count(facts.openComplaints(), "open complaint") + ", " + rating());
  }

  Need content() {
    return Need.not("UNHAPPY", unhappy());
  }

  /** A rating or a recommendation as REFERRING asks for it. */
  Need recommends() {
    Period window = settings.referringWindow();
    boolean met = facts.sentiment().recommends().holds();
    long recent = within(window, _ -> true);
    return new Need(
        "a last rating of " + PROMOTER + ", or a recommendation within " + period(window),
        met,
        met
            ? count(recent, RECOMMENDATION) + " within " + period(window) + ", " + rating()
            : "1 more recommendation within %s, or a rating of %s; %s"
                .formatted(period(window), PROMOTER, rating()));
  }

  /** Recommendations as ADVOCATE asks for them. */
  Need advocates() {
    Period window = settings.advocateWindow();
    int least = settings.advocateMinRecommendations();
    return new Need(
        "%s within %s, or an unprompted referral within %s while the last rating is %s"
            .formatted(count(least, RECOMMENDATION), period(window), period(window), PROMOTER),
        facts.sentiment().advocates().holds(),
        "%s of %s within %s, %s among them, %s"
            .formatted(
                within(window, _ -> true),
                count(least, RECOMMENDATION),
                period(window),
                count(within(window, Recommendation::unpromptedReferral), "unprompted referral"),
                rating()));
  }

  /** All that REFERRING asks for. */
  Need referring() {
    return Need.all("REFERRING", List.of(content(), recommends()));
  }

  /** All that ADVOCATE asks for. */
  Need advocate() {
    return Need.all("ADVOCATE", List.of(content(), advocates()));
  }

  private long within(Period window, Predicate<Recommendation> of) {
    return facts.profile().recommendations().stream()
        .filter(of)
        .map(each -> each.event().time())
        .filter(at -> !now.isBefore(at) && now.isBefore(facts.calendar().plus(at, window)))
        .count();
  }

  private String rating() {
    Rated last = facts.profile().rating();
    if (last == null) {
      return "no rating";
    }
    String score =
        last.scale() == Scale.NPS ? last.score() + " of 10" : last.score() + " of 5 stars";
    return "last rating " + score + " at " + last.event().time();
  }
}
