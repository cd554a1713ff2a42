/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static dev.lifecycle.testing.TestEvents.envelope;

import dev.lifecycle.campaign.definition.RelatedProducts;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.message.Shop;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * All that enters Anna in one shipped campaign or another, around noon of Sunday 1 March 2026; then
 * nothing more for fifteen years.
 */
final class ShippedStory {

  static final Shop SHOP =
      new Shop("Kettle & Lamp", "https://shop.example", "+31 20 555 0100", "1 Main Street");
  private static final String NOON = "2026-03-01T12:00:00Z";
  private static final RelatedProducts RELATED =
      new RelatedProducts(
          Map.of(
              "kettle",
              List.of(
                  new RelatedProducts.Product("filter", "Limescale filter <fine>", null, null),
                  new RelatedProducts.Product("cup", null, null, "https://shop.example/cup"))),
          Map.of());

  private ShippedStory() {}

  /**
   * The story of a campaign.
   *
   * @param name Anna's name; empty where it is not known
   */
  static Story of(Source source, String name, Locale locale, Shop shop) {
    var settings = CampaignSettings.DEFAULTS.with(Limits.NONE).with(shop, RELATED);
    Story story =
        Story.of(settings, source.definition())
            .happens(contact(name, locale))
            .happens(isForProspects(source) ? TestEvents.visit("anna", NOON) : purchase(name))
            .happens(TestEvents.referral("anna", NOON, true))
            .happens(TestEvents.testimonial("anna", NOON));
    switch (Story.campaign(source.definition()).trigger()) {
      case Trigger.Enters(var categories) ->
          story.changes(
              TestChanges.enters(1, NOON, new TreeSet<>(categories).toArray(Category[]::new)));
      case Trigger.Leaves(var categories) ->
          story.changes(TestChanges.leaves(1, NOON, categories.toArray(Category[]::new)));
      case Trigger.Event _,
          Trigger.Anniversary _,
          Trigger.Inactive _,
          Trigger.Expiry _,
          Trigger.CalendarDay _,
          Trigger.Cron _ -> {}
    }
    return story.until(Instant.parse("2041-01-01T00:00:00Z"));
  }

  private static boolean isForProspects(Source source) {
    return Story.campaign(source.definition()).trigger() instanceof Trigger.Enters(var categories)
        && categories.contains(Category.LIFECYCLE_PROSPECT);
  }

  private static CustomerEvent contact(String name, Locale locale) {
    boolean known = !name.isEmpty();
    return TestContact.of("anna", "2026-03-01T11:00:00Z")
        .name(known ? Update.set(name) : Update.keep())
        .email(known ? Update.set("anna@example.com") : Update.keep())
        .phone(known ? Update.set("+31 20 555 0199") : Update.keep())
        .locale(Update.set(locale))
        .birthday(Update.set(LocalDate.of(1992, 2, 29)))
        .contracts(Update.set(List.of(contract(known))))
        .build();
  }

  private static Contract contract(boolean known) {
    return new Contract("C-17", known ? "Service & care" : null, LocalDate.of(2027, 6, 30));
  }

  private static Purchase purchase(String name) {
    return new Purchase(
        envelope("anna", "purchase-1", NOON),
        "1001",
        BigDecimal.TEN,
        TestEvents.EUR,
        List.of(
            new Item(
                "kettle",
                name.isEmpty() ? null : "Kettle <1.7 l>",
                null,
                null,
                null,
                Period.ofYears(5),
                Period.ofYears(2))),
        null);
  }
}
