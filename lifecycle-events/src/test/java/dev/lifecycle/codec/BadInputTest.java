/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.Decoded.Rejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong with an input is said with its reason, the field, what was found, what is allowed.
 */
class BadInputTest {

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvFileSource(resources = "/bad-input.csv", delimiter = '|', quoteCharacter = '\u0001')
  void namesTheFieldAndWhatIsAllowed(
      String sample, String found, String instead, Reason reason, String detail) {
    String json = Golden.named(sample).json();
    assertThat(json).contains(found);

    byte[] bad = json.replace(found, instead == null ? "" : instead).getBytes(UTF_8);

    assertThat(CustomerEventReader.readStructured(bad)).isEqualTo(new Rejected(reason, detail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "amount | 1e5 | 100000",
        "amount | 1E+2 | 100",
        "amount | 0e18 | 0",
        "amount | 49.9000 | 49.9000",
        "amount | 0.000000000000000001 | 0.000000000000000001",
        "amount | 999999999999999.999999999999999999 | 999999999999999.999999999999999999"
      })
  void readsNumbersExactly(String field, String written, String kept) {
    String json = Golden.named("purchase-minimal").json();
    byte[] changed = json.replace("\"amount\":0", "\"" + field + "\":" + written).getBytes(UTF_8);

    var event = OwnEventReader.readStructured(changed);

    assertThat(new String(EventWriter.structured(event), UTF_8))
        .contains("\"amount\":" + kept + ",");
  }
}
