/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import static java.util.Map.entry;
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

  @Test
  void isTheSameWithOrWithoutAKeyAsATreeMap() {
    var fixed = FixedMap.of(Map.of("b", 2, "d", 4));

    assertThat(fixed.with("a", 1)).containsExactly(entry("a", 1), entry("b", 2), entry("d", 4));
    assertThat(fixed.with("e", 5)).containsExactly(entry("b", 2), entry("d", 4), entry("e", 5));
    assertThat(fixed.with("b", 3)).containsExactly(entry("b", 3), entry("d", 4));
    assertThat(fixed.without("b")).containsExactly(entry("d", 4));
    assertThat(fixed.without("c")).isSameAs(fixed);
    assertThat(fixed.mapped((_, value) -> value * 10))
        .containsExactly(entry("b", 20), entry("d", 40));
    assertThat(fixed).containsExactly(entry("b", 2), entry("d", 4));
  }
}
