/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static dev.lifecycle.campaign.definition.Vocabulary.Kind.FLAG;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.FLAGS;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.ITEMS;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.NAMES;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.NUMBER;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.TEXT;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.TIME;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.VALUES;
import static dev.lifecycle.campaign.definition.Vocabulary.Kind.WHOLE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every name that the conditions and texts of a campaign may use.
 *
 * @param conditions the names in conditions, by path
 * @param texts the names in texts, by path
 */
record Vocabulary(Map<String, Kind> conditions, Map<String, Kind> texts) {

  /** What may be said of an item of an order, or of a product that goes with it. */
  static final Set<String> ITEM_FIELDS =
      Set.of("sku", "name", "category", "quantity", "price", "lifetime", "warranty", "url");

  /** What a name stands for. All but FLAGS, VALUES, ITEMS, NAMES and WHOLE may be absent. */
  enum Kind {
    TEXT,
    WHOLE,
    NUMBER,
    FLAG,
    TIME,
    NAMES,
    FLAGS,
    VALUES,
    ITEMS
  }

  /**
   * The names of a campaign.
   *
   * @param kind the trigger's key
   * @param event the event that starts the campaign; without one no event can be named
   */
  static Vocabulary of(@Nullable String kind, @Nullable EventType event) {
    var shared = new LinkedHashMap<String, Kind>();
    customer(shared);
    contact(shared);
    if (event != null) {
      event(event, shared);
    }
    var conditions = new LinkedHashMap<>(shared);
    conditions.put("now", TIME);
    var texts = new LinkedHashMap<>(shared);
    for (String field : List.of("name", "url", "phone", "address")) {
      texts.put("shop." + field, TEXT);
    }
    texts.put("campaign.id", TEXT);
    texts.put("campaign.name", TEXT);
    texts.put("trigger.at", TIME);
    trigger(kind).forEach(name -> texts.put("trigger." + name, TEXT));
    return new Vocabulary(conditions, texts);
  }

  /** What texts may say of a trigger. */
  private static List<String> trigger(@Nullable String kind) {
    return switch (kind) {
      case "enters", "leaves" -> List.of("category", "points");
      case "anniversary" -> List.of("period", "anchor");
      case "expiry" ->
          List.of("ends", "sku", "order", "item.name", "item.category", "contract", "kind");
      case null, default -> List.of();
    };
  }

  private static void customer(Map<String, Kind> names) {
    names.put("customer.id", TEXT);
    names.put("customer.n", WHOLE);
    names.put("customer.first", TIME);
    names.put("customer.last", TIME);
    names.put("customer.lastVisit", TIME);
    names.put("customer.categories", NAMES);
  }

  private static void contact(Map<String, Kind> names) {
    for (String field :
        List.of("name", "email", "phone", "postalAddress", "locale", "timeZone", "birthday")) {
      names.put("contact." + field, TEXT);
    }
    names.put("contact.preferredChannel", TEXT);
    names.put("contact.accountManager", TEXT);
    names.put("contact.consents", FLAGS);
    names.put("contact.attributes", VALUES);
  }

  private static void event(EventType type, Map<String, Kind> names) {
    names.put("event.id", TEXT);
    names.put("event.time", TIME);
    fields(type).forEach((field, kind) -> names.put("event." + field, kind));
  }

  private static Map<String, Kind> fields(EventType type) {
    return switch (type) {
      case PURCHASE ->
          Map.of(
              "orderId",
              TEXT,
              "amount",
              NUMBER,
              "currency",
              TEXT,
              "channel",
              TEXT,
              "items",
              ITEMS,
              "related",
              ITEMS);
      case REFUND -> Map.of("orderId", TEXT, "amount", NUMBER, "currency", TEXT);
      case RATING -> Map.of("score", WHOLE, "scale", TEXT, "orderId", TEXT, "comment", TEXT);
      case COMPLAINT ->
          Map.of("complaintId", TEXT, "status", TEXT, "orderId", TEXT, "comment", TEXT);
      case TESTIMONIAL -> Map.of("text", TEXT, "url", TEXT);
      case REFERRAL -> Map.of("referredCustomerId", TEXT, "unprompted", FLAG);
      case VISIT -> Map.of("page", TEXT, "activity", TEXT);
    };
  }
}
