/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.testing.TestEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.event.CustomerEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBatchTest {

  private static final CustomerEvent EVENT = visit("zoë 🫖", "2025-01-31T10:00:00Z");

  @Test
  void cutsOutEachElement() {
    String event = new String(EventWriter.structured(EVENT), UTF_8);
    String json = "[" + event + " ,\n " + event + ", \"text\", 7, null, [1, [2]], {} ]";

    assertThat(split(json))
        .containsExactly(event, event, "\"text\"", "7", "null", "[1, [2]]", "{}");
    assertThat(split("\ufeff" + json)).hasSize(7).startsWith(event);
    assertThat(split("[]")).isEmpty();
  }

  @Test
  void readsElementsOneByOne() {
    String event = new String(EventWriter.structured(EVENT), UTF_8);

    List<Decoded> decoded =
        EventBatch.split(("[" + event + ",7]").getBytes(UTF_8)).stream()
            .map(CustomerEventReader::readStructured)
            .toList();

    assertThat(decoded)
        .containsExactly(
            new Accepted(EVENT),
            new Rejected(
                Reason.NOT_A_CLOUD_EVENT, "Expected a JSON object, but it is the number 7."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "7", "[", "[{]", "[{}", "[{}]]", "[{}] x", "[{},]"})
  void refusesWhatIsNotOneList(String json) {
    assertThatThrownBy(() -> split(json)).isInstanceOf(UnreadableEventException.class);
  }

  private static List<String> split(String json) {
    return EventBatch.split(json.getBytes(UTF_8)).stream()
        .map(each -> new String(each, UTF_8))
        .toList();
  }
}
