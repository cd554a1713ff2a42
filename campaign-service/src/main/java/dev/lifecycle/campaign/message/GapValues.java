/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.fact.Calendar;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values that fill the gaps of a text; times are in the customer's time zone. */
final class GapValues {

  private static final List<String> CUSTOMER =
      List.of("id", "n", "first", "last", "lastVisit", "categories");
  private static final List<String> CONTACT =
      List.of(
          "name",
          "email",
          "phone",
          "postalAddress",
          "locale",
          "timeZone",
          "birthday",
          "preferredChannel",
          "accountManager",
          "consents",
          "attributes");

  private static final String ITEM = "item.";

  private final Facts facts;
  private final Calendar calendar;

  GapValues(Facts facts, Calendar calendar) {
    this.facts = facts;
    this.calendar = calendar;
  }

  Map<String, Object> of(Campaign campaign, Waiting waiting, Locale locale) {
    var event = new LinkedHashMap<>(waiting.event());
    event.put("time", local(waiting.entry().at()));
    return Map.of(
        "customer", part("customer", CUSTOMER),
        "contact", part("contact", CONTACT),
        "event", event,
        "trigger", trigger(waiting, locale),
        "campaign", Map.of("id", campaign.id(), "name", campaign.name()));
  }

  private Map<String, Object> part(String name, List<String> fields) {
    var values = new LinkedHashMap<String, Object>();
    for (String field : fields) {
      Object value = facts.value(name + "." + field);
      if (value != null) {
        values.put(field, value instanceof Instant instant ? local(instant) : value);
      }
    }
    return values;
  }

  private Map<String, Object> trigger(Waiting waiting, Locale locale) {
    var values = new LinkedHashMap<String, Object>();
    var item = new LinkedHashMap<String, Object>();
    waiting
        .trigger()
        .forEach((name, value) -> {
          if (name.startsWith(ITEM)) {
            item.put(name.substring(ITEM.length()), value);
          } else {
            values.put(name, value);
          }
        });
    values.put("item", item);
    values.put("at", local(waiting.entry().at()));
    String period = waiting.trigger().get("period");
    if (period != null) {
      values.put("period", PeriodWords.of(period, locale));
    }
    return values;
  }

  private Object local(Instant instant) {
    return instant.atZone(calendar.zone());
  }
}
