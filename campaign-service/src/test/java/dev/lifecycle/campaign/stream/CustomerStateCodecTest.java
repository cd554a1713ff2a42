/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.testing.TestContact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
  void aContractWithoutAnEndIsReadBackWithoutOne() {
    var told =
        TestContact.of("c", "2026-01-01T00:00:00Z")
            .contracts(Update.set(List.of(new Contract("open", "gas", null))))
            .build();
    KeptCustomer unknown = KeptCustomer.unknown(new CustomerId("c"));
    KeptCustomer customer =
        unknown.with(unknown.state().with(ContactCard.EMPTY.with(told)), List.of());

    assertThat(CustomerStateCodec.decode(new CustomerId("c"), CustomerStateCodec.encode(customer)))
        .isEqualTo(customer);
  }

  /**
   * Every version that was ever released has a sample here, {@code customer-state-N.hex}: what the
   * codec made of that version's {@link RandomCustomer} then, in hex. It is added with the version
   * and never changed: a change of the form is a new version.
   */
  @ParameterizedTest
  @MethodSource("released")
  void everyVersionReleasedSoFarIsReadAndUpgraded(int version) throws IOException {
    byte[] sample = sample("customer-state-%s.hex".formatted(version));

    KeptCustomer read = CustomerStateCodec.decode(new CustomerId("c"), sample);

    assertThat(sample[0]).isEqualTo((byte) version);
    assertThat(read).isEqualTo(new RandomCustomer(SAMPLE_SEED, version).make());
    assertThat(CustomerStateCodec.decode(new CustomerId("c"), CustomerStateCodec.encode(read)))
        .isEqualTo(read);
  }

  static IntStream released() {
    return IntStream.rangeClosed(1, CustomerStateCodec.VERSION);
  }

  @Test
  void aCustomerNothingIsKnownOfTakesFewBytes() {
    KeptCustomer unknown = KeptCustomer.unknown(new CustomerId("c"));

    assertThat(CustomerStateCodec.encode(unknown)).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void aVersionOfTheFutureIsRefused() {
    assertThatThrownBy(() -> CustomerStateCodec.decode(new CustomerId("c"), new byte[] {99}))
        .hasMessage(
            "Expected the stored state of a customer to be of version 1 to 4, but it is of version"
                + " 99");
  }

  private byte[] sample(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
      return HexFormat.of().parseHex(hex);
    }
  }
}
