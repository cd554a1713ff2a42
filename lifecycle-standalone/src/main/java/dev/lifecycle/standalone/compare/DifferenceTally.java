/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.standalone.compare.Difference.Aspect;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts differences, which come customer by customer. */
final class DifferenceTally {

  private final Map<Difference.Kind, Long> kinds = new EnumMap<>(Difference.Kind.class);
  private final Map<String, Long> newlySentBecause = new TreeMap<>();
  private final Map<String, Long> noLongerSentBecause = new TreeMap<>();
  private final Map<Aspect, Long> movedBy = new EnumMap<>(Aspect.class);
  private long customers;
  private @Nullable String lastCustomer;

  void add(Difference difference) {
    if (!difference.customerId().equals(lastCustomer)) {
      lastCustomer = difference.customerId();
      customers++;
    }
    kinds.merge(difference.kind(), 1L, Long::sum);
    String because = difference.because();
    if (because != null) {
      (difference.kind() == Difference.Kind.NEWLY_SENT ? newlySentBecause : noLongerSentBecause)
          .merge(because, 1L, Long::sum);
    }
    difference.differs().forEach(aspect -> movedBy.merge(aspect, 1L, Long::sum));
  }

  Comparison.Differences result() {
    return new Comparison.Differences(
        customers,
        count(Difference.Kind.NEWLY_SENT),
        count(Difference.Kind.NO_LONGER_SENT),
        count(Difference.Kind.MOVED),
        newlySentBecause,
        noLongerSentBecause,
        movedBy);
  }

  private long count(Difference.Kind kind) {
    return kinds.getOrDefault(kind, 0L);
  }
}
