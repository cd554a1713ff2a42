/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.standalone.words.English;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells of what the services would refuse, before they are asked to take any.
 *
 * @param now what the services' clocks are taken to say
 */
public record ServiceCheck(InputRules rules, Instant now) {

  /** Why they would refuse an event, if they would. */
  Optional<Rejected> refusal(CustomerEvent event) {
    return rules.check(event, now);
  }

  /**
   * Requires a rate for the currency of every event.
   *
   * @throws LoadException naming each currency without a rate, and the settings that give one
   */
  void requireRates(List<CustomerEvent> events) {
    Map<String, Long> without =
        events.stream()
            .map(rules::withoutRate)
            .flatMap(Optional::stream)
            .collect(groupingBy(Currency::getCurrencyCode, TreeMap::new, counting()));
    if (!without.isEmpty()) {
      throw new LoadException(
          ("Expected a rate to %s for every currency, but there is none for %s: the services would"
                  + " refuse them, so nothing was published. Give import the settings that the"
                  + " services run with: --%s.base=CODE, or %s")
              .formatted(
                  rules.rates().base(), counted(without), CurrencySettings.PREFIX, rates(without)));
    }
  }

  private static String counted(Map<String, Long> events) {
    return events.entrySet().stream()
        .map(each -> English.text("%s (%,d events)", each.getKey(), each.getValue()))
        .collect(joining(", "));
  }

  private static String rates(Map<String, Long> events) {
    return events.keySet().stream()
        .map(code -> "--%s.rates.%s=RATE".formatted(CurrencySettings.PREFIX, code))
        .collect(joining(" "));
  }
}
