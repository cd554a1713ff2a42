/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is odd about an event that has its place in the rules all the same; it is only counted. */
public enum Oddity {
  /** A purchase has the order id of another one; the first by time counts. */
  ORDER_ID_TWICE,
  /** A refund names an order that is not known, or not any more; it waits for the order. */
  REFUND_WITHOUT_ORDER,
  /** The refunds of an order are more than its amount; the order is void. */
  REFUND_ABOVE_AMOUNT,
  /** A customer referred themselves; it counts like any referral. */
  SELF_REFERRAL;

  /** The name in metrics. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is odd about an event.
   *
   * @param before the profile that it came to
   * @param after the orders with it
   */
  static @Nullable Oddity of(CustomerEvent event, Profile before, Orders after) {
    return switch (event) {
      case Purchase purchase -> of(purchase, before, after);
      case Refund refund -> of(refund.orderId(), after);
      case Referral referral ->
          event.customer().equals(referral.referredCustomer()) ? SELF_REFERRAL : null;
      case CustomerEvent.Rating _,
          CustomerEvent.Complaint _,
          CustomerEvent.Testimonial _,
          CustomerEvent.Visit _,
          CustomerEvent.Contact _,
          CustomerEvent.Erasure _ ->
          null;
    };
  }

  private static @Nullable Oddity of(Purchase purchase, Profile before, Orders after) {
    Orders.Order known = before.orders().order(purchase.orderId());
    if (known != null && !known.event().sameEvent(EventKey.of(purchase.envelope()))) {
      return ORDER_ID_TWICE;
    }
    return after.refunds().isEmpty() || known != null || after.order(purchase.orderId()) == null
        ? null
        : of(purchase.orderId(), after);
  }

  private static @Nullable Oddity of(String orderId, Orders orders) {
    Orders.Order order = orders.order(orderId);
    if (order == null) {
      return REFUND_WITHOUT_ORDER;
    }
    return orders.refunded(order).compareTo(order.amount()) > 0 ? REFUND_ABOVE_AMOUNT : null;
  }
}
