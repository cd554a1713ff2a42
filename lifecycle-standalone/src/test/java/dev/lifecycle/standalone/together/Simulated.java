/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.together;

import static java.util.Comparator.comparing;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Explainer;
import dev.lifecycle.segment.change.Explainer.Explanation;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the simulation makes of a history: what the service is held against. */
final class Simulated implements SegmentReplay.Output {

  private final List<String> changes = new ArrayList<>();
  private final List<Population> populations = new ArrayList<>();
  private final SegmentReplay replay;
  private final Explainer explainer;

  private Simulated(SegmentSettings settings) {
    replay = new SegmentReplay(settings, this);
    explainer = new Explainer(settings);
  }

  static Simulated of(
      Map<String, String> settings, List<List<CustomerEvent>> steps, Instant until) {
    var read = SegmentSettings.read(settings, CurrencyRates.only(TestEvents.EUR));
    var simulated = new Simulated(read);
    steps.stream()
        .flatMap(List::stream)
        .sorted(comparing(CustomerEvent::envelope))
        .forEach(simulated.replay::accept);
    simulated.replay.advance(until);
    return simulated;
  }

  /** Each change as its JSON, in the order of each customer. */
  List<String> changes() {
    return List.copyOf(changes);
  }

  List<Population> populations() {
    return List.copyOf(populations);
  }

  boolean knows(String customer) {
    Customer found = customer(customer);
    return found != null && found.profile().known();
  }

  /** The categories that a customer holds, each as "name since until". */
  List<String> held(String customer, Instant now) {
    return explainer.explain(customer(customer), replay.inForce(), now).stream()
        .filter(Explanation::held)
        .map(each -> text(each.category().qualifiedName(), each.since(), each.changesAt()))
        .toList();
  }

  static String text(String category, Object since, Object until) {
    return category + " " + since + " " + until;
  }

  @Override
  public void changed(CategoryChange change) {
    changes.add(new String(EventWriter.binary(change).value(), StandardCharsets.UTF_8));
  }

  @Override
  public void taken(Population population) {
    populations.add(population);
  }

  private Customer customer(String id) {
    return replay.customers().stream()
        .filter(each -> each.id().equals(new CustomerId(id)))
        .findFirst()
        .orElse(null);
  }
}
