/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.definition.RelatedProducts;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.message.Shop;
import dev.lifecycle.codec.CurrencyRates;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;

/**
 * The settings of the campaign service.
 *
 * @param zone the business zone: for customers without a zone of their own
 * @param sendHour when what is planned for a date comes, local time
 * @param limits what limits the sending of every campaign
 * @param rates what one unit of each currency is worth in the base currency
 * @param shop what the texts may say of the shop
 * @param related which products go with which
 */
public record CampaignSettings(
    ZoneId zone,
    LocalTime sendHour,
    Limits limits,
    CurrencyRates rates,
    Shop shop,
    RelatedProducts related) {

  /** UTC, 09:00, the limits' own defaults, EUR without other currencies. */
  public static final CampaignSettings DEFAULTS =
      new CampaignSettings(
          ZoneOffset.UTC,
          LocalTime.of(9, 0),
          Limits.DEFAULTS,
          CurrencyRates.only(Currency.getInstance("EUR")));

  /** The settings of a shop that has no name, and whose products do not go together. */
  public CampaignSettings(ZoneId zone, LocalTime sendHour, Limits limits, CurrencyRates rates) {
    this(zone, sendHour, limits, rates, Shop.UNNAMED, RelatedProducts.NONE);
  }

  /** The same with other limits. */
  public CampaignSettings with(Limits others) {
    return new CampaignSettings(zone, sendHour, others, rates, shop, related);
  }

  /** The same for a shop with these products. */
  public CampaignSettings with(Shop named, RelatedProducts products) {
    return new CampaignSettings(zone, sendHour, limits, rates, named, products);
  }
}
