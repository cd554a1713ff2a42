/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.event.Category;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FixedSetTest {

  private static final Category FIRST = Category.LIFECYCLE_PROSPECT;
  private static final Category SECOND = Category.LIFECYCLE_NEW;

  @Test
  void keepsItsElementsInOrderWhateverBecomesOfTheGiven() {
    var given = new HashSet<>(Set.of(SECOND, FIRST));
    var fixed = FixedSet.of(Category.class, given);
    given.clear();

    assertThat(fixed).containsExactly(FIRST, SECOND).isEqualTo(Set.of(FIRST, SECOND));
  }

  @Test
  void isCopiedOnceAndDoesNotChange() {
    var fixed = FixedSet.of(Category.class, Set.of(FIRST));

    assertThat(FixedSet.of(Category.class, fixed)).isSameAs(fixed);
    assertThatThrownBy(() -> fixed.remove(FIRST)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fixed.add(SECOND)).isInstanceOf(UnsupportedOperationException.class);
  }
}
