/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;

/** A set in the order of declaration that never changes, so that it is copied once only. */
final class FixedSet<E extends Enum<E>> extends AbstractSet<E> {

  private final Set<E> elements;

  private FixedSet(Set<E> elements) {
    this.elements = Collections.unmodifiableSet(elements);
  }

  /** The same elements; the same object where they are fixed already. */
  static <E extends Enum<E>> FixedSet<E> of(Class<E> type, Set<E> elements) {
    if (elements instanceof FixedSet<E> fixed) {
      return fixed;
    }
    var copy = EnumSet.noneOf(type);
    copy.addAll(elements);
    return new FixedSet<>(copy);
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(Object element) {
    return elements.contains(element);
  }
}
