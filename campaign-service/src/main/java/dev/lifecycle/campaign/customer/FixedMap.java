/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A small map in the order of its keys that never changes, so that it is copied once only. Maps
 * that differ in values only have one list of keys between them.
 */
@SuppressWarnings("unchecked") // only keys and values get into the arrays
final class FixedMap<K extends Comparable<K>, V> extends AbstractMap<K, V> {

  private final Object[] keys;
  private final Object[] values;

  private FixedMap(Object[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** The same entries; the same object where they are fixed already. */
  static <K extends Comparable<K>, V> FixedMap<K, V> of(Map<K, V> entries) {
    if (entries instanceof FixedMap<K, V> fixed) {
      return fixed;
    }
    Object[] keys = entries.keySet().stream().sorted().toArray();
    Object[] values = new Object[keys.length];
    Arrays.setAll(values, place -> Objects.requireNonNull(entries.get(keys[place])));
    return new FixedMap<>(keys, values);
  }

  /** With another value of a key. */
  FixedMap<K, V> with(K key, V value) {
    int place = from(key);
    if (isAt(place, key)) {
      Object[] others = values.clone();
      others[place] = Objects.requireNonNull(value);
      return new FixedMap<>(keys, others);
    }
    return new FixedMap<>(
        with(keys, place, key), with(values, place, Objects.requireNonNull(value)));
  }

  private static Object[] with(Object[] some, int place, Object one) {
    Object[] more = new Object[some.length + 1];
    System.arraycopy(some, 0, more, 0, place);
    more[place] = one;
    System.arraycopy(some, place, more, place + 1, some.length - place);
    return more;
  }

  /** With other values of the same keys; the same object where all are the same. */
  FixedMap<K, V> mapped(BiFunction<K, V, V> other) {
    Object[] others = new Object[values.length];
    boolean changed = false;
    for (int place = 0; place < keys.length; place++) {
      others[place] = other.apply(key(place), value(place));
      changed |= !Objects.equals(others[place], values[place]);
    }
    return changed ? new FixedMap<>(keys, others) : this;
  }

  /** Without a key. */
  FixedMap<K, V> without(K key) {
    int place = from(key);
    return isAt(place, key) ? new FixedMap<>(without(keys, place), without(values, place)) : this;
  }

  private static Object[] without(Object[] some, int place) {
    Object[] fewer = Arrays.copyOf(some, some.length - 1);
    System.arraycopy(some, place + 1, fewer, place, fewer.length - place);
    return fewer;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    for (int place = 0; place < keys.length; place++) {
      action.accept(key(place), value(place));
    }
  }

  @Override
  public Collection<V> values() {
    return Collections.unmodifiableList(Arrays.asList((V[]) values));
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return entries().iterator();
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  private List<Map.Entry<K, V>> entries() {
    return new AbstractList<>() {
      @Override
      public Map.Entry<K, V> get(int place) {
        return Map.entry(key(place), value(place));
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  @Override
  public @Nullable V get(Object key) {
    int place = from((K) key);
    return isAt(place, key) ? value(place) : null;
  }

  @Override
  public boolean containsKey(Object key) {
    return isAt(from((K) key), key);
  }

  private K key(int place) {
    return (K) keys[place];
  }

  private V value(int place) {
    return (V) values[place];
  }

  private boolean isAt(int place, Object key) {
    return place < keys.length && keys[place].equals(key);
  }

  /** The place of the first key that is not before a key. */
  private int from(K key) {
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(middle).compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
