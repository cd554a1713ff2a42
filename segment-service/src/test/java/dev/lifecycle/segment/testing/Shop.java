/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.testing;

import static java.util.Comparator.comparing;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.replay.SegmentReplay;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A replayed shop: what it emitted, and who was in which category when. */
public final class Shop implements SegmentReplay.Output {

  public final List<CategoryChange> changes = new ArrayList<>();
  public final List<Population> populations = new ArrayList<>();

  /** Replays events, given in any order, until an instant. */
  public static Shop replayed(
      Map<String, String> settings, List<? extends CustomerEvent> events, Instant until) {
    var shop = new Shop();
    var replay = new SegmentReplay(settings(settings), shop);
    events.stream().sorted(comparing(CustomerEvent::envelope)).forEach(replay::accept);
    replay.advance(until);
    return shop;
  }

  /** The settings by the names of segmentation.md, in euro. */
  public static SegmentSettings settings(Map<String, String> settings) {
    Map<String, String> named =
        settings.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> SegmentSettings.PREFIX + "." + entry.getKey(), Map.Entry::getValue));
    return SegmentSettings.read(named, CurrencyRates.only(TestEvents.EUR));
  }

  /** The categories that the changes so far leave a customer in at an instant. */
  public Set<Category> categories(CustomerId customer, Instant at) {
    var categories = EnumSet.noneOf(Category.class);
    for (CategoryChange change : changes) {
      if (change.customer().equals(customer) && !change.at().isAfter(at)) {
        change.changes().forEach(model -> categories.removeAll(model.left()));
        change.changes().forEach(model -> categories.addAll(model.entered()));
      }
    }
    return categories;
  }

  /** The values of the population in force at an instant. */
  public Population.Values inForce(Instant at) {
    return populations.stream()
        .filter(population -> !population.at().isAfter(at))
        .reduce((_, later) -> later)
        .map(Population::inForce)
        .orElse(Population.Values.NONE);
  }

  @Override
  public void changed(CategoryChange change) {
    changes.add(change);
  }

  @Override
  public void taken(Population population) {
    populations.add(population);
  }
}
