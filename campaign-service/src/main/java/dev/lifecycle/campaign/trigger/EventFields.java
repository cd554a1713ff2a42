/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.definition.RelatedProducts;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Visit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an event under the names of events.md, as simple values. */
final class EventFields {

  private static final int CENTS = 2;

  private EventFields() {}

  static Map<String, Object> of(CustomerEvent event, RelatedProducts related) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", event.envelope().id());
    switch (event) {
      case Purchase purchase -> {
        purchase(purchase, fields);
        put(fields, "related", related(purchase, related));
      }
      case Refund refund -> refund(refund, fields);
      case Rating rating -> rating(rating, fields);
      case Complaint complaint -> complaint(complaint, fields);
      case Testimonial testimonial -> {
        put(fields, "text", testimonial.text());
        put(fields, "url", text(testimonial.url()));
      }
      case Referral referral -> {
        put(fields, "referredCustomerId", text(referral.referredCustomer()));
        put(fields, "unprompted", referral.unprompted());
      }
      case Visit visit -> {
        put(fields, "page", visit.page());
        put(fields, "activity", visit.activity());
      }
      case CustomerEvent.Contact contact -> {}
      case CustomerEvent.Erasure erasure -> {}
    }
    return fields;
  }

  private static void purchase(Purchase purchase, Map<String, Object> fields) {
    put(fields, "orderId", purchase.orderId());
    put(fields, "amount", money(purchase.amount()));
    put(fields, "currency", purchase.currency().getCurrencyCode());
    put(fields, "channel", purchase.channel());
    List<Map<String, Object>> items = purchase.items().stream().map(EventFields::item).toList();
    put(fields, "items", items);
  }

  /** What goes with the items bought, in the same form as these. */
  private static List<Map<String, Object>> related(Purchase purchase, RelatedProducts related) {
    var items =
        purchase.items().stream()
            .map(item -> new RelatedProducts.Item(item.sku(), item.category()))
            .toList();
    return related.of(items).stream().map(EventFields::product).toList();
  }

  private static Map<String, Object> product(RelatedProducts.Product product) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "sku", product.sku());
    put(fields, "name", product.name());
    put(fields, "category", product.category());
    put(fields, "url", product.url());
    return fields;
  }

  private static Map<String, Object> item(Item item) {
    var fields = new LinkedHashMap<String, Object>();
    put(fields, "sku", item.sku());
    put(fields, "name", item.name());
    put(fields, "category", item.category());
    put(fields, "quantity", item.quantity());
    put(fields, "price", money(item.price()));
    put(fields, "lifetime", text(item.lifetime()));
    put(fields, "warranty", text(item.warranty()));
    return fields;
  }

  private static void refund(Refund refund, Map<String, Object> fields) {
    Currency currency = refund.currency();
    put(fields, "orderId", refund.orderId());
    put(fields, "amount", money(refund.amount()));
    put(fields, "currency", currency == null ? null : currency.getCurrencyCode());
  }

  private static void rating(Rating rating, Map<String, Object> fields) {
    put(fields, "score", (long) rating.score());
    put(fields, "scale", rating.scale().wireName());
    put(fields, "orderId", rating.orderId());
    put(fields, "comment", rating.comment());
  }

  private static void complaint(Complaint complaint, Map<String, Object> fields) {
    put(fields, "complaintId", complaint.complaintId());
    put(fields, "status", complaint.status().wireName());
    put(fields, "orderId", complaint.orderId());
    put(fields, "comment", complaint.comment());
  }

  /**
   * With cents, so that the same amount is the same in every spelling: texts divide 10 as whole.
   */
  private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
    return amount == null || amount.scale() >= CENTS ? amount : amount.setScale(CENTS);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Puts what there is; nothing where there is none. */
  static <V> void put(Map<String, V> fields, String name, @Nullable V value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
