/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.setting.CurrencySettings;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells of amounts that the services would refuse, before they are asked to take any. */
final class RateCheck {

  private RateCheck() {}

  /**
   * Requires a rate for the currency of every event.
   *
   * @throws LoadException naming each currency without a rate, and the settings that give one
   */
  static void require(InputRules rules, List<CustomerEvent> events) {
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
        .map(each -> "%s (%,d events)".formatted(each.getKey(), each.getValue()))
        .collect(joining(", "));
  }

  private static String rates(Map<String, Long> events) {
    return events.keySet().stream()
        .map(code -> "--%s.rates.%s=RATE".formatted(CurrencySettings.PREFIX, code))
        .collect(joining(" "));
  }
}
