/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.CustomerEvent;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of event that a campaign can name: as a trigger, or to exit. */
public enum EventType {
  PURCHASE,
  REFUND,
  RATING,
  COMPLAINT,
  TESTIMONIAL,
  REFERRAL,
  VISIT;

  /** The name in campaigns, such as {@code purchase}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a kind by {@link #wireName()}. */
  public static Optional<EventType> named(String wireName) {
    for (EventType type : values()) {
      if (type.wireName().equals(wireName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The kind of an event; absent where campaigns cannot name it. */
  public static @Nullable EventType of(CustomerEvent event) {
    return switch (event) {
      case CustomerEvent.Purchase purchase -> PURCHASE;
      case CustomerEvent.Refund refund -> REFUND;
      case CustomerEvent.Rating rating -> RATING;
      case CustomerEvent.Complaint complaint -> COMPLAINT;
      case CustomerEvent.Testimonial testimonial -> TESTIMONIAL;
      case CustomerEvent.Referral referral -> REFERRAL;
      case CustomerEvent.Visit visit -> VISIT;
      case CustomerEvent.Contact contact -> null;
      case CustomerEvent.Erasure erasure -> null;
    };
  }
}
