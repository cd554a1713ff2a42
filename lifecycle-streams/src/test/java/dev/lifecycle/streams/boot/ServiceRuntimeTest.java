/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.streams.Parts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceRuntimeTest {

  private final List<String> closed = new ArrayList<>();

  @Test
  void aStartThatFailsLeavesNothingOpen() {
    var service = new Service("no delivery");

    assertThatThrownBy(service::start).hasMessage("no delivery");

    assertThat(service.isRunning()).isFalse();
    assertThat(closed).containsExactly("streams", "topic");
  }

  @Test
  void runsUntilItIsStoppedAndMayStartAgain() {
    var service = new Service("");
    service.start();
    assertThat(service.isRunning()).isTrue();

    service.stop();
    service.start();
    service.stop();

    assertThat(service.isRunning()).isFalse();
    assertThat(closed).containsExactly("streams", "topic", "streams", "topic");
  }

  private final class Service extends ServiceRuntime<String> {

    private final String failure;

    private Service(String failure) {
      this.failure = failure;
    }

    @Override
    protected String open(Parts parts) {
      parts.add(() -> closed.add("topic"));
      parts.add(() -> closed.add("streams"));
      if (!failure.isEmpty()) {
        throw new IllegalStateException(failure);
      }
      return "delivery";
    }
  }
}
