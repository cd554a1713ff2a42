/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes give an event that can be written, or a reason: nothing else. */
class FuzzTest {

  private static final int ROUNDS = 5_000;
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "-1",
          "1e999999999",
          "1e-999999999",
          "\"\"",
          "[]",
          "{}",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\ud800",
          "\\u0000",
          "0",
          "00",
          "NaN",
          "9".repeat(1_001),
          "\"P99999999999Y\"",
          "\"9999-12-31T23:59:60Z\"",
          "[[[[",
          "{\"a\":",
          "\ufeff",
          " ",
          "\n");

  private final List<Golden> samples = Golden.ofCustomers();

  @ParameterizedTest
  @ValueSource(longs = {1, 20251123})
  void mutatedEventsNeverThrow(long seed) {
    var random = new SplittableRandom(seed);
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] input = mutate(samples.get(random.nextInt(samples.size())).bytes(), random);
      accepted += readsOrRefuses(input, "seed %s, round %s".formatted(seed, round)) ? 1 : 0;
    }
    assertThat(accepted).isBetween(ROUNDS / 100, ROUNDS * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20251123})
  void noiseNeverThrows(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] input = new byte[random.nextInt(64)];
      random.nextBytes(input);
      assertThat(readsOrRefuses(input, "seed %s, round %s".formatted(seed, round))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20251123})
  void mutatedRecordsInBinaryModeNeverThrow(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Golden sample = samples.get(random.nextInt(samples.size()));
      Encoded record = EventWriter.binary(OwnEventReader.readStructured(sample.bytes()));
      int victim = random.nextInt(record.headers().size() + 1);
      Headers headers =
          name -> {
            byte[] value = record.asHeaders().get(name);
            boolean hit = name.hashCode() % (record.headers().size() + 1) == victim;
            return hit && value != null ? mutate(value, random) : value;
          };
      byte[] value = mutate(record.value(), random);
      Decoded decoded = CustomerEventReader.read(headers, record.keyBytes(), value);
      requireUsable(decoded, "seed %s, round %s".formatted(seed, round));
    }
  }

  private static boolean readsOrRefuses(byte[] input, String which) {
    String base64 = Base64.getEncoder().encodeToString(input);
    String wrapped =
        """
        {"specversion":"1.0","id":"1","source":"/s","type":"lifecycle.contact","subject":"a",
        "time":"2025-01-01T00:00:00Z","data_base64":"%s"}\
        """
            .formatted(base64);
    requireUsable(CustomerEventReader.readStructured(wrapped.getBytes(UTF_8)), which);
    return requireUsable(CustomerEventReader.readStructured(input), which);
  }

  private static boolean requireUsable(Decoded decoded, String which) {
    return switch (decoded) {
      case Accepted(var event) -> {
        assertThatCode(() ->
                assertThat(CustomerEventReader.readStructured(EventWriter.structured(event)))
                    .isEqualTo(decoded))
            .as(which)
            .doesNotThrowAnyException();
        yield true;
      }
      case Rejected(var reason, var detail) -> {
        assertThat(detail).as(which + " " + reason).startsWith("Expected ").hasSizeLessThan(600);
        assertThat(detail.lines().count()).as(which).isEqualTo(1);
        yield false;
      }
    };
  }

  private static byte[] mutate(byte[] original, SplittableRandom random) {
    byte[] bytes = original;
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes = mutateOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] mutateOnce(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    return switch (random.nextInt(4)) {
      case 0 ->
          join(
              bytes,
              from,
              new byte[] {(byte) random.nextInt(256)},
              Math.min(bytes.length, from + 1));
      case 1 -> join(bytes, from, new byte[0], to);
      case 2 -> join(bytes, from, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), to);
      default -> join(bytes, from, Arrays.copyOfRange(bytes, from, to), from);
    };
  }

  /** The bytes with those in [from, until) replaced. */
  private static byte[] join(byte[] bytes, int from, byte[] middle, int until) {
    byte[] joined = new byte[from + middle.length + bytes.length - until];
    System.arraycopy(bytes, 0, joined, 0, from);
    System.arraycopy(middle, 0, joined, from, middle.length);
    System.arraycopy(bytes, until, joined, from + middle.length, bytes.length - until);
    return joined;
  }
}
