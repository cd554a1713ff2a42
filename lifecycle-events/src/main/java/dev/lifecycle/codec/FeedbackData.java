/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.WRONG_FIELD;

import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The data of ratings, complaints, testimonials and referrals. */
final class FeedbackData {

  private FeedbackData() {}

  static Rating rating(Envelope envelope, JsonIn in) {
    Integer score = null;
    Scale scale = null;
    String orderId = null;
    String comment = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "score" -> score = Scalars.integer(in);
        case "scale" -> scale = Names.scale(in);
        case "orderId" -> orderId = Scalars.id(in);
        case "comment" -> comment = Scalars.prose(in);
        default -> in.skip();
      }
    }
    scale = in.require("scale", scale);
    int valid = onScale(in.require("score", score), scale, in);
    return new Rating(envelope, valid, scale, orderId, comment);
  }

  private static int onScale(int score, Scale scale, JsonIn in) {
    if (score < scale.lowest() || score > scale.highest()) {
      throw new UnreadableEventException(
          WRONG_FIELD,
          "Expected %s to be %s to %s on the scale %s, but it is %s."
              .formatted(
                  JsonPath.child(in.path(), "score"),
                  scale.lowest(),
                  scale.highest(),
                  scale.wireName(),
                  score));
    }
    return score;
  }

  static Complaint complaint(Envelope envelope, JsonIn in) {
    String complaintId = null;
    Complaint.Status status = null;
    String orderId = null;
    String comment = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "complaintId" -> complaintId = Scalars.id(in);
        case "status" -> status = Names.status(in);
        case "orderId" -> orderId = Scalars.id(in);
        case "comment" -> comment = Scalars.prose(in);
        default -> in.skip();
      }
    }
    return new Complaint(
        envelope,
        in.require("complaintId", complaintId),
        in.require("status", status),
        orderId,
        comment);
  }

  static Testimonial testimonial(Envelope envelope, JsonIn in) {
    String text = null;
    URI url = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "text" -> text = Scalars.prose(in);
        case "url" -> url = Moments.uri(in);
        default -> in.skip();
      }
    }
    return new Testimonial(envelope, text, url);
  }

  static Referral referral(Envelope envelope, JsonIn in) {
    String referred = null;
    Boolean unprompted = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "referredCustomerId" -> referred = Scalars.id(in);
        case "unprompted" -> unprompted = Scalars.truth(in);
        default -> in.skip();
      }
    }
    return new Referral(envelope, customer(referred), unprompted != null && unprompted);
  }

  private static @Nullable CustomerId customer(@Nullable String id) {
    return id == null ? null : new CustomerId(id);
  }

  static void write(Rating rating, JsonOut out) {
    out.number("score", rating.score())
        .text("scale", rating.scale().wireName())
        .text("orderId", rating.orderId())
        .text("comment", rating.comment());
  }

  static void write(Complaint complaint, JsonOut out) {
    out.text("complaintId", complaint.complaintId())
        .text("status", complaint.status().wireName())
        .text("orderId", complaint.orderId())
        .text("comment", complaint.comment());
  }

  static void write(Testimonial testimonial, JsonOut out) {
    out.text("text", testimonial.text()).value("url", testimonial.url());
  }

  static void write(Referral referral, JsonOut out) {
    out.value("referredCustomerId", referral.referredCustomer())
        .truth("unprompted", referral.unprompted());
  }
}
