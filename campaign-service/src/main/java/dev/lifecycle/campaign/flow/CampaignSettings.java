/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.codec.CurrencyRates;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;

/**
 * The settings of the campaign service.
 *
 * @param zone the business zone: for customers without a zone of their own
 * @param sendHour when anniversaries come, local time
 * @param rates what one unit of each currency is worth in the base currency
 */
public record CampaignSettings(ZoneId zone, LocalTime sendHour, CurrencyRates rates) {

  /** UTC, 09:00, EUR without other currencies. */
  public static final CampaignSettings DEFAULTS =
      new CampaignSettings(
          ZoneOffset.UTC, LocalTime.of(9, 0), CurrencyRates.only(Currency.getInstance("EUR")));
}
