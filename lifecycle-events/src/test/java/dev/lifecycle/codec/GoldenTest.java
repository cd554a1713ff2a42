/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.LifecycleEvent;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

  static List<Golden> all() {
    return Golden.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsAndWritesTheSameBytes(Golden golden) {
    LifecycleEvent event = OwnEventReader.readStructured(golden.bytes());

    assertThat(new String(EventWriter.structured(event), UTF_8)).isEqualTo(golden.json());
    assertThat(EventType.of(event)).isEqualTo(golden.type());
    assertThat(event).isInstanceOf(golden.type().content());
  }

  @ParameterizedTest
  @MethodSource("all")
  void binaryModeSaysTheSame(Golden golden) {
    LifecycleEvent event = OwnEventReader.readStructured(golden.bytes());

    Encoded record = EventWriter.binary(event);

    assertThat(OwnEventReader.read(record.asHeaders(), record.value())).isEqualTo(event);
    assertThat(golden.json()).endsWith(new String(record.value(), UTF_8) + "}");
    assertThat(golden.json()).contains("\"subject\":\"" + record.key() + "\"");
    assertThat(record.topic()).isEqualTo(golden.type().topic());
  }

  @Test
  void everyTypeIsThereInFull() {
    var types =
        Golden.all().stream()
            .filter(golden -> golden.name().endsWith("-full"))
            .map(Golden::type)
            .collect(Collectors.toSet());

    assertThat(types).containsExactlyInAnyOrder(EventType.values());
  }
}
