/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.testing.TestEvents.purchase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.event.CustomerEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingsTest {

  private static final CustomerEvent PURCHASE =
      purchase("anna", "o-1", "2025-01-31T10:00:00Z", "49.90");

  @Test
  void readsBinaryMode() {
    Encoded record = EventWriter.binary(PURCHASE);

    assertThat(CustomerEventReader.read(record.asHeaders(), record.keyBytes(), record.value()))
        .isEqualTo(new Accepted(PURCHASE));
  }

  @Test
  void readsStructuredMode() {
    byte[] json = EventWriter.structured(PURCHASE);
    Map<String, byte[]> headers =
        Map.of("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));

    assertThat(CustomerEventReader.read(headers::get, "anna".getBytes(UTF_8), json))
        .isEqualTo(new Accepted(PURCHASE));
  }

  @Test
  void readsStructuredModeThatNoHeaderTellsOf() {
    byte[] json = EventWriter.structured(PURCHASE);

    assertThat(CustomerEventReader.read(Headers.NONE, "anna".getBytes(UTF_8), json))
        .isEqualTo(new Accepted(PURCHASE));
  }

  @Test
  void refusesKeyThatIsNotTheSubject() {
    Encoded record = EventWriter.binary(PURCHASE);

    assertThat(CustomerEventReader.read(record.asHeaders(), "ben".getBytes(UTF_8), record.value()))
        .isEqualTo(
            new Rejected(
                Reason.KEY_MISMATCH,
                "Expected the record's key to be its subject \"anna\", but it is \"ben\"."));
  }

  @Test
  void refusesRecordOver1Mebibyte() {
    byte[] large = new byte[1024 * 1024 + 1];

    assertThat(CustomerEventReader.readStructured(large))
        .isEqualTo(
            new Rejected(
                Reason.RECORD_TOO_LARGE,
                "Expected the value to have at most 1048576 bytes, but it has 1048577."));
  }
}
