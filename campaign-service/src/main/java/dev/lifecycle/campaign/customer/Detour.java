/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an entry goes on in a version that took it over on its way (campaigns.md, {@code apply:
 * now}).
 *
 * @param shift what is added to a place in the steps, so that no two messages of the entry have one
 *     number
 * @param had the places of sends that the entry had already, under an earlier version
 * @param gone the templates by variant of each send that the entry had and that this version does
 *     not name: at most {@link #MOST_GONE}, the latest last
 */
public record Detour(int shift, SortedSet<Integer> had, List<Map<String, String>> gone) {

  /** So many sends that are gone are remembered. */
  public static final int MOST_GONE = 32;

  /** The entry is in the version that it entered, or in one with the same steps. */
  public static final Detour NONE = new Detour(0, new TreeSet<>(), List.of());

  public Detour {
    had = Collections.unmodifiableSortedSet(new TreeSet<>(had));
    gone = List.copyOf(gone.subList(Math.max(0, gone.size() - MOST_GONE), gone.size()));
  }
}
