/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

  private final List<String> closed = new ArrayList<>();
  private final Parts parts = new Parts();

  @Test
  void areClosedOnceTheNewestFirst() {
    parts.add(part("topic"));
    parts.add(part("streams"));

    parts.close();
    parts.close();

    assertThat(closed).containsExactly("streams", "topic");
  }

  @Test
  void areAllClosedWhereOneFailsTo() {
    parts.add(part("topic"));
    parts.add(failing("ledger"));
    parts.add(failing("streams"));

    assertThatThrownBy(parts::close)
        .hasMessage("streams")
        .hasSuppressedException(new IllegalArgumentException("ledger"));
    assertThat(closed).containsExactly("streams", "ledger", "topic");
  }

  @Test
  void aPartThatFailsToStartIsClosedAndTheFailureTold() {
    assertThatThrownBy(() -> Parts.started(failing("streams"), _ -> fail("no broker")))
        .hasMessage("no broker")
        .hasSuppressedException(new IllegalArgumentException("streams"));
    assertThat(closed).containsExactly("streams");
  }

  private AutoCloseable part(String name) {
    return () -> closed.add(name);
  }

  private AutoCloseable failing(String name) {
    return () -> {
      closed.add(name);
      fail(name);
    };
  }

  private static void fail(String message) {
    throw new IllegalArgumentException(message);
  }
}
