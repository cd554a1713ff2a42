/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map in the order of its keys that never changes, so that it is copied once only. */
@SuppressWarnings("JdkObsolete") // a TreeMap is made of it at once, as it is sorted
final class FixedMap<K extends Comparable<K>, V> extends AbstractMap<K, V>
    implements SortedMap<K, V> {

  private final SortedMap<K, V> entries;

  private FixedMap(Map<K, V> entries) {
    this.entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /** The same entries; the same object where they are fixed already. */
  static <K extends Comparable<K>, V> SortedMap<K, V> of(Map<K, V> entries) {
    return entries instanceof FixedMap<K, V> fixed ? fixed : new FixedMap<>(entries);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public @Nullable V get(Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  public @Nullable Comparator<? super K> comparator() {
    return null;
  }

  @Override
  public SortedMap<K, V> subMap(K from, K to) {
    return entries.subMap(from, to);
  }

  @Override
  public SortedMap<K, V> headMap(K to) {
    return entries.headMap(to);
  }

  @Override
  public SortedMap<K, V> tailMap(K from) {
    return entries.tailMap(from);
  }

  @Override
  public K firstKey() {
    return entries.firstKey();
  }

  @Override
  public K lastKey() {
    return entries.lastKey();
  }
}
