/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an entry goes on in a version that took it over on its way (campaigns.md, {@code apply:
 * now}).
 *
 * @param shift what is added to a place in the steps, so that no two messages of the entry have one
 *     number
 * @param had the places of sends that the entry had already, under an earlier version
 */
public record Detour(int shift, SortedSet<Integer> had) {

  /** The entry is in the version that it entered, or in one with the same steps. */
  public static final Detour NONE = new Detour(0, new TreeSet<>());

  public Detour {
    had = Collections.unmodifiableSortedSet(new TreeSet<>(had));
  }
}
