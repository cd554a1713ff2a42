/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.event.CustomerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CustomerStateCodecTest {

  private static final long SAMPLE_SEED = 1;

  @Test
  void whatIsStoredIsReadBackTheSame() {
    for (long seed = 0; seed < 500; seed++) {
      KeptCustomer customer = new RandomCustomer(seed).make();

      byte[] stored = CustomerStateCodec.encode(customer);

      assertThat(CustomerStateCodec.decode(customer.state().customer(), stored))
          .as("seed %d", seed)
          .isEqualTo(customer);
    }
  }

  @Test
  void theSampleOfVersion1IsReadForEver() throws IOException {
    byte[] sample = sample("customer-state-1.hex");

    assertThat(CustomerStateCodec.decode(new CustomerId("c"), sample))
        .isEqualTo(new RandomCustomer(SAMPLE_SEED, 1).make());
  }

  @Test
  void aCustomerNothingIsKnownOfTakesFewBytes() {
    KeptCustomer unknown = KeptCustomer.unknown(new CustomerId("c"));

    assertThat(CustomerStateCodec.encode(unknown)).hasSizeLessThan(20);
  }

  @Test
  void aVersionOfTheFutureIsRefused() {
    assertThatThrownBy(() -> CustomerStateCodec.decode(new CustomerId("c"), new byte[] {3}))
        .hasMessage(
            "Expected the state of customer 'c' to be of version 1 to 2, but it is of version 3");
  }

  private byte[] sample(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
      return HexFormat.of().parseHex(hex);
    }
  }
}
