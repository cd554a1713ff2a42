/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.definition.Exit;
import dev.lifecycle.campaign.definition.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a send to come hangs on: what ends its entry, and the conditions that must hold then. */
final class Hanging {

  private Hanging() {}

  /** Such as ", if no purchase comes before and customer.n < 5 holds then"; or nothing. */
  static String on(Campaign campaign, int step) {
    var all = new ArrayList<>(exit(campaign.rules().exit()));
    List<String> conditions = conditions(campaign, step);
    if (!conditions.isEmpty()) {
      all.add(
          "%s %s then"
              .formatted(
                  TriggerWords.listed(conditions, "and"),
                  conditions.size() == 1 ? "holds" : "hold"));
    }
    return all.isEmpty() ? "" : ", if " + TriggerWords.listed(all, "and");
  }

  private static List<String> exit(Exit exit) {
    var all = new ArrayList<String>();
    if (!exit.on().isEmpty()) {
      List<String> events = exit.on().stream().map(EventType::wireName).sorted().toList();
      all.add("no %s comes before".formatted(TriggerWords.listed(events, "or")));
    }
    if (!exit.leaves().isEmpty()) {
      all.add("the customer does not leave %s before".formatted(TriggerWords.names(exit.leaves())));
    }
    return all;
  }

  private static List<String> conditions(Campaign campaign, int step) {
    return TriggerWords.sources(
        Stream.concat(
            campaign.send(step).map(Step.Send::when).stream(), Stream.of(campaign.audience())));
  }
}
