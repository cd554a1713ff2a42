/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.Evidence;
import dev.lifecycle.event.Evidence.LastRating;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The evidence within a category change, being read. */
final class EvidenceData {

  private @Nullable Integer n;
  private @Nullable Instant first;
  private @Nullable Instant last;
  private @Nullable Duration expectedGap;
  private @Nullable BigDecimal annualRevenue;
  private @Nullable BigDecimal netRevenue;
  private @Nullable LastRating lastRating;
  private @Nullable Integer openComplaints;
  private @Nullable Integer recommendations;
  private @Nullable Instant lastVisit;
  private @Nullable Long points;
  private @Nullable Instant tierEnds;

  private EvidenceData() {}

  static @Nullable Evidence evidence(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    var data = new EvidenceData();
    while (in.nextField()) {
      data.take(in);
    }
    return data.evidenceOf(in);
  }

  private void take(JsonIn in) {
    switch (in.field()) {
      case "n" -> n = Scalars.integer(in);
      case "first" -> first = Moments.instant(in);
      case "last" -> last = Moments.instant(in);
      case "expectedGap" -> expectedGap = Moments.duration(in);
      case "annualRevenue" -> annualRevenue = Scalars.ownDecimal(in);
      case "netRevenue" -> netRevenue = Scalars.ownDecimal(in);
      case "lastRating" -> lastRating = lastRating(in);
      case "openComplaints" -> openComplaints = Scalars.integer(in);
      case "recommendations" -> recommendations = Scalars.integer(in);
      case "lastVisit" -> lastVisit = Moments.instant(in);
      case "points" -> points = Scalars.whole(in);
      case "tierEnds" -> tierEnds = Moments.instant(in);
      default -> in.skip();
    }
  }

  private Evidence evidenceOf(JsonIn in) {
    return new Evidence(
        in.require("n", n),
        first,
        last,
        in.require("expectedGap", expectedGap),
        in.require("annualRevenue", annualRevenue),
        in.require("netRevenue", netRevenue),
        lastRating,
        in.require("openComplaints", openComplaints),
        in.require("recommendations", recommendations),
        lastVisit,
        in.require("points", points),
        tierEnds);
  }

  private static @Nullable LastRating lastRating(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    Integer score = null;
    Scale scale = null;
    Instant at = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "score" -> score = Scalars.integer(in);
        case "scale" -> scale = Names.scale(in);
        case "at" -> at = Moments.instant(in);
        default -> in.skip();
      }
    }
    return new LastRating(
        in.require("score", score), in.require("scale", scale), in.require("at", at));
  }

  static void write(Evidence evidence, JsonOut out) {
    out.number("n", evidence.n())
        .time("first", evidence.first())
        .time("last", evidence.last())
        .value("expectedGap", evidence.expectedGap())
        .number("annualRevenue", evidence.annualRevenue())
        .number("netRevenue", evidence.netRevenue())
        .object("lastRating", evidence.lastRating(), rating -> write(rating, out))
        .number("openComplaints", evidence.openComplaints())
        .number("recommendations", evidence.recommendations())
        .time("lastVisit", evidence.lastVisit())
        .number("points", evidence.points())
        .time("tierEnds", evidence.tierEnds());
  }

  private static void write(LastRating rating, JsonOut out) {
    out.number("score", rating.score())
        .text("scale", rating.scale().wireName())
        .time("at", rating.at());
  }
}
