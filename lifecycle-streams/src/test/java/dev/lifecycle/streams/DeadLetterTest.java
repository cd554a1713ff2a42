/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.codec.Reason;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

  @Test
  void keepsTheInputAsItCameAndSaysWhereFromAndWhy() {
    var context = new MockProcessorContext<byte[], byte[]>();
    context.setRecordMetadata("lifecycle.purchases", 3, 42);
    var headers = new RecordHeaders().add("ce_id", "e1".getBytes(UTF_8));
    var input = new Record<>("anna".getBytes(UTF_8), "{".getBytes(UTF_8), 1_000L, headers);

    var letter =
        DeadLetter.of(
            input,
            context.recordMetadata().orElseThrow(),
            new Rejected(Reason.BROKEN_JSON, "Expected JSON, but …"),
            Instant.ofEpochMilli(9_000));

    assertThat(letter.key()).isSameAs(input.key());
    assertThat(letter.value()).isSameAs(input.value());
    assertThat(letter.timestamp()).isEqualTo(9_000);
    assertThat(Arrays.stream(letter.headers().toArray()))
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactly(
            "ce_id=e1",
            "dead-letter-topic=lifecycle.purchases",
            "dead-letter-partition=3",
            "dead-letter-offset=42",
            "dead-letter-timestamp=1000",
            "dead-letter-reason=BROKEN_JSON",
            "dead-letter-detail=Expected JSON, but …");
    assertThat(input.headers().toArray()).hasSize(1);
  }
}
