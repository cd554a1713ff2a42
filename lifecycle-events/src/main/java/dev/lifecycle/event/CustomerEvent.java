/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a shop tells about one of its customers (events.md). */
public sealed interface CustomerEvent extends LifecycleEvent {

  /** Who, when, and which event. */
  Envelope envelope();

  /** Whom it is about. */
  default CustomerId customer() {
    return envelope().customer();
  }

  /** When it happened. */
  default Instant time() {
    return envelope().time();
  }

  /** An order was placed. {@code amount} is 0 or more, in {@code currency}. */
  record Purchase(
      Envelope envelope,
      String orderId,
      BigDecimal amount,
      Currency currency,
      List<Item> items,
      @Nullable String channel)
      implements CustomerEvent {

    public Purchase {
      Ids.require("orderId", orderId);
      requireNotNegative("amount", amount);
      items = List.copyOf(items);
    }
  }

  /**
   * One line of an order.
   *
   * @param lifetime when it may need replacement, counted from the purchase
   * @param warranty how long its warranty lasts, counted from the purchase
   */
  record Item(
      String sku,
      @Nullable String name,
      @Nullable String category,
      @Nullable BigDecimal quantity,
      @Nullable BigDecimal price,
      @Nullable Period lifetime,
      @Nullable Period warranty) {

    public Item {
      Ids.require("sku", sku);
    }
  }

  /**
   * Money went back.
   *
   * @param amount how much, 0 or more; absent = the whole order
   * @param currency the amount's currency; absent = the order's
   */
  record Refund(
      Envelope envelope, String orderId, @Nullable BigDecimal amount, @Nullable Currency currency)
      implements CustomerEvent {

    public Refund {
      Ids.require("orderId", orderId);
      if (amount != null) {
        requireNotNegative("amount", amount);
      }
    }
  }

  /** The customer gave a score on {@code scale}. */
  record Rating(
      Envelope envelope, int score, Scale scale, @Nullable String orderId, @Nullable String comment)
      implements CustomerEvent {

    public Rating {
      if (score < scale.lowest() || score > scale.highest()) {
        throw new IllegalArgumentException(
            "Expected score to be %s to %s on the scale %s, but it is %s"
                .formatted(scale.lowest(), scale.highest(), scale.wireName(), score));
      }
    }
  }

  /** The scales a rating can be on. */
  enum Scale {
    NPS(0, 10, 9, 6),
    STARS(1, 5, 5, 2);

    private final int lowest;
    private final int highest;
    private final int promoterFrom;
    private final int detractorTo;

    Scale(int lowest, int highest, int promoterFrom, int detractorTo) {
      this.lowest = lowest;
      this.highest = highest;
      this.promoterFrom = promoterFrom;
      this.detractorTo = detractorTo;
    }

    public int lowest() {
      return lowest;
    }

    public int highest() {
      return highest;
    }

    /** Whether a score is a promoter's: nps 9 or more, 5 stars (segmentation.md, facts). */
    public boolean isPromoter(int score) {
      return score >= promoterFrom;
    }

    /** Whether a score is a detractor's: nps 6 or less, 2 stars or less. */
    public boolean isDetractor(int score) {
      return score <= detractorTo;
    }

    /** The name in JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A complaint was opened or resolved. */
  record Complaint(
      Envelope envelope,
      String complaintId,
      Status status,
      @Nullable String orderId,
      @Nullable String comment)
      implements CustomerEvent {

    public Complaint {
      Ids.require("complaintId", complaintId);
    }

    /** Where a complaint stands. */
    public enum Status {
      OPENED,
      RESOLVED;

      /** The name in JSON. */
      public String wireName() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** The customer spoke well of the shop in public. */
  record Testimonial(Envelope envelope, @Nullable String text, @Nullable URI url)
      implements CustomerEvent {}

  /** The customer brought someone along, asked for it or not ({@code unprompted}). */
  record Referral(Envelope envelope, @Nullable CustomerId referredCustomer, boolean unprompted)
      implements CustomerEvent {}

  /** The customer was there: a page seen, or an activity such as {@link #ONBOARDED}. */
  record Visit(Envelope envelope, @Nullable String page, @Nullable String activity)
      implements CustomerEvent {

    public static final String ONBOARDED = "onboarded";
    public static final String EVENT_ATTENDED = "event-attended";
    public static final String CHECK_IN = "check-in";
    public static final String APP_INSTALLED = "app-installed";
  }

  /** What is newly known of a customer, field by field; a field not mentioned keeps its value. */
  record Contact(
      Envelope envelope,
      Update<String> name,
      Update<String> email,
      Update<String> phone,
      Update<String> postalAddress,
      Update<Locale> locale,
      Update<ZoneId> timeZone,
      Update<LocalDate> birthday,
      Update<Map<String, Boolean>> consents,
      Update<String> preferredChannel,
      Update<String> accountManager,
      Update<BigDecimal> expectedAnnualRevenue,
      Update<List<Contract>> contracts,
      Update<Map<String, Object>> attributes)
      implements CustomerEvent {}

  /**
   * A contract.
   *
   * @param expires when it ends; absent where no date is known, which 1970-01-01 says too
   */
  record Contract(String contractId, @Nullable String kind, @Nullable LocalDate expires) {

    public Contract {
      Ids.require("contractId", contractId);
      expires = LocalDate.EPOCH.equals(expires) ? null : expires;
    }
  }

  /** Forget this customer everywhere: whatever happened before this event is gone. */
  record Erasure(Envelope envelope) implements CustomerEvent {}

  /** What an event says about one field. */
  sealed interface Update<T> {

    /** The field is not mentioned and keeps its value. */
    record Keep<T>() implements Update<T> {}

    /** The field has a new value. */
    record Set<T>(T value) implements Update<T> {}

    /** The field is null: its value is cleared. */
    record Clear<T>() implements Update<T> {}

    static <T> Update<T> keep() {
      return new Keep<>();
    }

    static <T> Update<T> set(T value) {
      return new Set<>(value);
    }

    static <T> Update<T> clear() {
      return new Clear<>();
    }
  }

  private static void requireNotNegative(String what, BigDecimal amount) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException(
          "Expected %s to be 0 or more, but it is %s".formatted(what, amount.toPlainString()));
    }
  }
}
