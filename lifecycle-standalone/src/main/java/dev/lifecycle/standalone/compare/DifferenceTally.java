/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.standalone.compare.Difference.Aspect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts differences, which come customer by customer, and keeps the first of each kind. */
final class DifferenceTally {

  private static final int EXAMPLES = 20;

  private final Map<Difference.Kind, List<Difference>> examples =
      new EnumMap<>(Difference.Kind.class);
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
    if (kinds.merge(difference.kind(), 1L, Long::sum) <= EXAMPLES) {
      examples.computeIfAbsent(difference.kind(), _ -> new ArrayList<>()).add(difference);
    }
    String because = difference.because();
    if (because != null) {
      (difference.kind() == Difference.Kind.NEWLY_SENT ? newlySentBecause : noLongerSentBecause)
          .merge(because, 1L, Long::sum);
    }
    difference.differs().forEach(aspect -> movedBy.merge(aspect, 1L, Long::sum));
  }

  /** The first of each kind. */
  List<Difference> examples() {
    return examples.values().stream().flatMap(List::stream).toList();
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
