/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A small map in the order of its keys that never changes, so that it is copied once only. */
@SuppressWarnings("JdkObsolete") // nobody asks for what NavigableMap has beside SortedMap
final class FixedMap<K extends Comparable<K>, V> extends AbstractMap<K, V>
    implements SortedMap<K, V> {

  private final List<Map.Entry<K, V>> entries;

  private FixedMap(List<Map.Entry<K, V>> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The same entries; the same object where they are fixed already. */
  static <K extends Comparable<K>, V> FixedMap<K, V> of(Map<K, V> entries) {
    return entries instanceof FixedMap<K, V> fixed
        ? fixed
        : new FixedMap<>(
            entries.entrySet().stream()
                .map(Map.Entry::copyOf)
                .sorted(Map.Entry.comparingByKey())
                .toList());
  }

  /** With another value of a key. */
  FixedMap<K, V> with(K key, V value) {
    var next = new ArrayList<>(entries);
    int place = from(key);
    if (containsKey(key)) {
      next.set(place, Map.entry(key, value));
    } else {
      next.add(place, Map.entry(key, value));
    }
    return new FixedMap<>(next);
  }

  /** With other values of the same keys. */
  FixedMap<K, V> mapped(BiFunction<K, V, V> other) {
    var next = new ArrayList<Map.Entry<K, V>>(entries.size());
    for (Map.Entry<K, V> entry : entries) {
      next.add(Map.entry(entry.getKey(), other.apply(entry.getKey(), entry.getValue())));
    }
    return new FixedMap<>(next);
  }

  /** Without a key. */
  FixedMap<K, V> without(K key) {
    return containsKey(key)
        ? new FixedMap<>(entries.stream().filter(entry -> !entry.getKey().equals(key)).toList())
        : this;
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return entries.iterator();
      }

      @Override
      public int size() {
        return entries.size();
      }
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable V get(Object key) {
    int place = from((K) key);
    boolean there = place < entries.size() && entries.get(place).getKey().equals(key);
    return there ? entries.get(place).getValue() : null;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable Comparator<? super K> comparator() {
    return null;
  }

  @Override
  public SortedMap<K, V> subMap(K from, K to) {
    return new FixedMap<>(entries.subList(from(from), from(to)));
  }

  @Override
  public SortedMap<K, V> headMap(K to) {
    return new FixedMap<>(entries.subList(0, from(to)));
  }

  @Override
  public SortedMap<K, V> tailMap(K from) {
    return new FixedMap<>(entries.subList(from(from), entries.size()));
  }

  @Override
  public K firstKey() {
    return entries.getFirst().getKey();
  }

  @Override
  public K lastKey() {
    return entries.getLast().getKey();
  }

  /** The place of the first entry whose key is not before a key. */
  private int from(K key) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).getKey().compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
