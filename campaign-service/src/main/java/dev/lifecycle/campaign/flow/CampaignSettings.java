/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.guard.Limits;
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
 */
public record CampaignSettings(
    ZoneId zone, LocalTime sendHour, Limits limits, CurrencyRates rates) {

  /** UTC, 09:00, the limits' own defaults, EUR without other currencies. */
  public static final CampaignSettings DEFAULTS =
      new CampaignSettings(
          ZoneOffset.UTC,
          LocalTime.of(9, 0),
          Limits.DEFAULTS,
          CurrencyRates.only(Currency.getInstance("EUR")));

  /** The same with other limits. */
  public CampaignSettings with(Limits others) {
    return new CampaignSettings(zone, sendHour, others, rates);
  }
}
