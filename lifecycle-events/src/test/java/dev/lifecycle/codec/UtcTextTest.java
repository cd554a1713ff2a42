/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UtcTextTest {

  @Test
  void writesAsJavaDoes() {
    long seed = 8601;
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      long second = random.nextLong(-63_000_000_000L, 254_000_000_000L);
      int unit = List.of(1, 1_000, 1_000_000, 1_000_000_000).get(random.nextInt(4));
      var instant =
          Instant.ofEpochSecond(second, (long) random.nextInt(1_000_000_000) / unit * unit);

      assertThat(UtcText.of(instant)).as("seed %d", seed).isEqualTo(instant.toString());
    }
  }

  @Test
  void oneAfterAnotherIsWrittenAsJavaDoes() {
    long seed = 8602;
    var random = new SplittableRandom(seed);
    var text = new UtcText();
    for (int round = 0; round < 20_000; round++) {
      long second = 86_400L * random.nextInt(-2, 3) + random.nextInt(86_400);
      var instant = Instant.ofEpochSecond(second, random.nextInt(3) * 1_000_000L);

      int length = text.write(instant);

      assertThat(new String(text.text(), 0, length, ISO_8859_1))
          .as("seed %d", seed)
          .isEqualTo(instant.toString());
    }
  }

  @Test
  void writesInstantsBeyondTheYear9999AsJavaDoes() {
    assertThat(UtcText.of(Instant.MAX)).isEqualTo(Instant.MAX.toString());
    assertThat(UtcText.of(Instant.MIN)).isEqualTo(Instant.MIN.toString());
  }
}
