/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CustomerEvent.Complaint.Status;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.segment.profile.Aged;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.profile.Profile.Activity;
import dev.lifecycle.segment.profile.Profile.Complained;
import dev.lifecycle.segment.profile.Profile.Expected;
import dev.lifecycle.segment.profile.Profile.Rated;
import dev.lifecycle.segment.profile.Profile.Recommendation;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import dev.lifecycle.streams.OrdersCodec;
import java.util.List;
import java.util.TreeMap;

/** A customer's facts, in few bytes. */
final class ProfileCodec {

  private ProfileCodec() {}

  static void write(Profile profile, BinaryOut out) {
    OrdersCodec.write(profile.orders(), out);
    out.optional(profile.newest(), key -> OrdersCodec.write(key, out));
    out.optional(profile.rating(), rated -> writeRated(rated, out));
    out.list(profile.complaints(), complained -> writeComplained(complained, out));
    out.list(profile.recommendations(), each -> writeRecommendation(each, out));
    out.list(profile.activities(), activity -> writeActivity(activity, out));
    out.optional(profile.lastVisit(), key -> OrdersCodec.write(key, out));
    out.optional(profile.expected(), expected -> writeExpected(expected, out));
    out.optional(profile.erased(), key -> OrdersCodec.write(key, out));
    out.flag(!profile.aged().equals(Aged.NOTHING));
    if (!profile.aged().equals(Aged.NOTHING)) {
      writeAged(profile.aged(), out);
    }
  }

  /** Reads what a version of {@link CustomerCodec} wrote. */
  static Profile read(BinaryIn in, int version) {
    boolean bounded = version >= 2;
    var orders = bounded ? OrdersCodec.read(in) : OrdersCodec.readWithoutPast(in);
    var newest = in.optional(() -> OrdersCodec.readKey(in));
    var rating = in.optional(() -> readRated(in));
    var complaints =
        in.list(() ->
            new Complained(
                in.text(), OrdersCodec.readKey(in), in.flag() ? Status.OPENED : Status.RESOLVED));
    var recommendations = in.list(() -> new Recommendation(OrdersCodec.readKey(in), in.flag()));
    var activities = in.list(() -> new Activity(OrdersCodec.readKey(in), in.text()));
    var lastVisit = in.optional(() -> OrdersCodec.readKey(in));
    var expected =
        in.optional(() -> new Expected(OrdersCodec.readKey(in), in.optional(in::decimal)));
    var erased = in.optional(() -> OrdersCodec.readKey(in));
    var aged = bounded && in.flag() ? readAged(in) : Aged.NOTHING;
    return new Profile(
        newest,
        orders,
        rating,
        complaints,
        recommendations,
        activities,
        lastVisit,
        expected,
        erased,
        aged);
  }

  private static void writeAged(Aged aged, BinaryOut out) {
    out.unsigned(aged.recommendations());
    out.optional(aged.recommendedUpTo(), key -> OrdersCodec.write(key, out));
    out.list(
        List.copyOf(new TreeMap<>(aged.activities()).entrySet()),
        each -> {
          out.text(each.getKey());
          out.unsigned(each.getValue());
        });
    out.optional(aged.activeUpTo(), key -> OrdersCodec.write(key, out));
  }

  private static Aged readAged(BinaryIn in) {
    int recommendations = in.count();
    var recommendedUpTo = in.optional(() -> OrdersCodec.readKey(in));
    var activities = new TreeMap<String, Integer>();
    for (int left = in.count(); left > 0; left--) {
      activities.put(in.text(), in.count());
    }
    var activeUpTo = in.optional(() -> OrdersCodec.readKey(in));
    return new Aged(recommendations, recommendedUpTo, activities, activeUpTo);
  }

  private static void writeRated(Rated rated, BinaryOut out) {
    OrdersCodec.write(rated.event(), out);
    out.signed(rated.score());
    out.flag(rated.scale() == Scale.STARS);
    out.flag(rated.promoter()); // in the stored form, though the score tells it
    out.flag(rated.detractor());
  }

  private static Rated readRated(BinaryIn in) {
    var rated =
        new Rated(
            OrdersCodec.readKey(in),
            Math.toIntExact(in.signed()),
            in.flag() ? Scale.STARS : Scale.NPS);
    in.raw(); // promoter
    in.raw(); // detractor
    return rated;
  }

  private static void writeComplained(Complained complained, BinaryOut out) {
    out.text(complained.complaintId());
    OrdersCodec.write(complained.event(), out);
    out.flag(complained.status() == Status.OPENED);
  }

  private static void writeRecommendation(Recommendation recommendation, BinaryOut out) {
    OrdersCodec.write(recommendation.event(), out);
    out.flag(recommendation.unpromptedReferral());
  }

  private static void writeActivity(Activity activity, BinaryOut out) {
    OrdersCodec.write(activity.event(), out);
    out.text(activity.name());
  }

  private static void writeExpected(Expected expected, BinaryOut out) {
    OrdersCodec.write(expected.event(), out);
    out.optional(expected.amount(), out::decimal);
  }
}
