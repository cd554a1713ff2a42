/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which sends of two versions of a campaign are the same (decision 019): those of the same
 * template, one after another; and of the rest those that are the first, second … send of both,
 * which only got another template.
 *
 * @param places the places of sends in the newer version by their places in the older one
 */
record SameSends(Map<Integer, Integer> places) {

  static SameSends between(Campaign older, Campaign newer) {
    List<Integer> before = older.sends();
    List<Integer> after = newer.sends();
    var places = new HashMap<Integer, Integer>();
    var open = new TreeSet<>(after);
    for (Integer place : before) {
      open.stream()
          .filter(each -> templates(newer, each).equals(templates(older, place)))
          .findFirst()
          .ifPresent(same -> {
            places.put(place, same);
            open.remove(same);
          });
    }
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (open.contains(after.get(i))) {
        places.putIfAbsent(before.get(i), after.get(i));
      }
    }
    return new SameSends(places);
  }

  /** Places in the newer version of what has one there. */
  SortedSet<Integer> translated(SortedSet<Integer> older) {
    return older.stream()
        .map(places::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedMap<String, String> templates(Campaign campaign, int place) {
    return campaign.send(place).map(Step.Send::templates).orElseThrow();
  }
}
