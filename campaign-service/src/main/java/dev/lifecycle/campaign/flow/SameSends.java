/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an entry had, in a newer version of its campaign (decision 019): sends of the same template
 * are the same, one after another, also where a version between them did not name it; and of the
 * rest those that are the first, second … send of both, which only got another template.
 */
final class SameSends {

  private final Campaign older;
  private final Campaign newer;
  private final NavigableSet<Integer> open;
  private final NavigableSet<Integer> had = new TreeSet<>();
  private final List<Map<String, String>> gone = new ArrayList<>();

  /**
   * Compares two versions for an entry.
   *
   * @param hadBefore the places of the sends that the entry had, in the older version
   * @param goneBefore the templates of what it had and the older version does not name
   */
  SameSends(
      Campaign older,
      Campaign newer,
      SortedSet<Integer> hadBefore,
      List<Map<String, String>> goneBefore) {
    this.older = older;
    this.newer = newer;
    this.open = new TreeSet<>(newer.sends());
    Map<Integer, Integer> places = sameTemplates();
    goneBefore.forEach(this::comeBack);
    hadBefore.stream()
        .filter(place -> !places.containsKey(place))
        .forEach(place -> gone.add(templates(older, place)));
    addRenamed(places);
    places.forEach((before, after) -> {
      if (hadBefore.contains(before)) {
        had.add(after);
      }
    });
  }

  /** The places of what the entry had, in the newer version. */
  SortedSet<Integer> had() {
    return had;
  }

  /** The templates of what the entry had and the newer version does not name, the latest last. */
  List<Map<String, String>> gone() {
    return gone;
  }

  private Map<Integer, Integer> sameTemplates() {
    var places = new HashMap<Integer, Integer>();
    for (Integer place : older.sends()) {
      take(templates(older, place)).ifPresent(same -> places.put(place, same));
    }
    return places;
  }

  private void comeBack(Map<String, String> templates) {
    take(templates).ifPresentOrElse(had::add, () -> gone.add(templates));
  }

  private void addRenamed(Map<Integer, Integer> places) {
    List<Integer> before = older.sends();
    List<Integer> after = newer.sends();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (open.contains(after.get(i))) {
        places.putIfAbsent(before.get(i), after.get(i));
      }
    }
  }

  /** The first place of the templates in the newer version that is not taken so far. */
  private Optional<Integer> take(Map<String, String> templates) {
    Optional<Integer> place =
        open.stream().filter(each -> templates(newer, each).equals(templates)).findFirst();
    place.ifPresent(open::remove);
    return place;
  }

  private static Map<String, String> templates(Campaign campaign, int place) {
    return campaign.send(place).map(Step.Send::templates).orElseThrow();
  }
}
