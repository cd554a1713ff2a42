/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FixedMapTest {

  private final Map<String, Integer> given = new HashMap<>(Map.of("b", 2, "a", 1));

  @Test
  void keepsItsEntriesInOrderWhateverBecomesOfTheGiven() {
    var fixed = FixedMap.of(given);
    given.clear();

    assertThat(fixed).containsExactly(Map.entry("a", 1), Map.entry("b", 2));
    assertThat(fixed.firstKey()).isEqualTo("a");
  }

  @Test
  void isCopiedOnce() {
    var fixed = FixedMap.of(given);

    assertThat(FixedMap.of(fixed)).isSameAs(fixed);
  }

  @Test
  void equalsAnyMapOfTheSameEntries() {
    assertThat(FixedMap.of(given)).isEqualTo(given).hasSameHashCodeAs(new TreeMap<>(given));
  }

  @Test
  void doesNotChange() {
    var fixed = FixedMap.of(given);

    assertThatThrownBy(() -> fixed.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.entrySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
