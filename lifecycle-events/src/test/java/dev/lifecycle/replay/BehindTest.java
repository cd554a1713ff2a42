/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehindTest {

  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void allIsDoneInTheOrderGiven() {
    var behind = new Behind(4);

    IntStream.range(0, 1000).forEach(i -> behind.next(() -> done.add(i)));
    behind.finish();

    assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void whoGivesWorkGoesOnMeanwhile() {
    var behind = new Behind(4);
    var mayGoOn = new CountDownLatch(1);

    behind.next(() -> {
      awaitQuietly(mayGoOn);
      done.add(1);
    });
    behind.next(() -> done.add(2));
    assertThat(done).isEmpty();
    mayGoOn.countDown();
    behind.close();

    assertThat(done).containsExactly(1, 2);
  }

  @Test
  void whatFailsIsToldAndNothingIsDoneAfterIt() {
    var behind = new Behind(4);

    behind.next(() -> done.add(1));
    behind.next(() -> {
      throw new IllegalStateException("no room");
    });
    behind.next(() -> done.add(3));

    assertThatThrownBy(behind::finish).isInstanceOf(IllegalStateException.class);
    behind.close();
    assertThat(done).containsExactly(1);
  }

  @Test
  void anErrorIsToldToWhoGivesMore() {
    var behind = new Behind(4);
    behind.next(() -> {
      throw new AssertionError("broken");
    });

    assertThatThrownBy(() -> IntStream.range(0, 100).forEach(i -> behind.next(() -> done.add(i))))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken");
    assertThat(done).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
