/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Message.Content;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FateTest {

  private static final Instant AT = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void theSameTextsAreTheSame() {
    assertThat(sent(new Content("S", "T", "H", null)))
        .isEqualTo(sent(new Content("S", "T", "H", null)));
  }

  /** "Aa" and "BB" are one to {@link String#hashCode}. */
  @Test
  void otherTextsAreOthers() {
    assertThat(
            Stream.of(
                    new Content("Aa", "Aa", "Aa", "Aa"),
                    new Content("BB", "Aa", "Aa", "Aa"),
                    new Content("Aa", "BB", "Aa", "Aa"),
                    new Content("Aa", "Aa", "BB", "Aa"),
                    new Content("Aa", "Aa", "Aa", "BB"),
                    new Content("Aa", "BB", "BB", "Aa"),
                    new Content("Aa", "Aa", "Aa", null),
                    new Content("Aa", "Aa", null, "Aa"),
                    new Content("Aa", "Aa", "", "Aa"))
                .map(FateTest::sent))
        .doesNotHaveDuplicates();
  }

  private static Fate.Sent sent(Content content) {
    return Fate.Sent.of(
        new Message(
            "id",
            "hello",
            1,
            new Message.Entry("entry", AT),
            1,
            null,
            new CustomerId("anna"),
            "outbox",
            "hello",
            AT,
            AT,
            content));
  }
}
