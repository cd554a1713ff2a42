/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.why.Preview;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.StreamsMetadataImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerScanTest {

  private static final HostInfo SELF = new HostInfo("self", 1);
  private static final int MORE_THAN_A_SLICE = 1_201;

  private final KeyValueStore<Bytes, byte[]> customers = store();
  private final KafkaStreams streams = new OneInstance(customers);
  private final CustomerScan scan = new CustomerScan(streams, SELF);

  @AfterEach
  void close() {
    streams.close();
  }

  @Test
  void countsEveryCustomerOnce() {
    byte[] unknown = CustomerStateCodec.encode(KeptCustomer.unknown(TestEvents.ANNA));
    for (int i = 0; i < MORE_THAN_A_SLICE; i++) {
      customers.put(Bytes.wrap(("c" + i).getBytes(UTF_8)), unknown);
    }

    assertThat(scan.count(preview()))
        .hasValueSatisfying(count -> assertThat(count.customers()).isEqualTo(MORE_THAN_A_SLICE));
  }

  @Test
  void countsNothingWhileCustomersMove() {
    customers.close();

    assertThat(scan.count(preview())).isEmpty();
  }

  /** To come again would not help: somebody has to look at it. */
  @Test
  void stateThatCannotBeReadIsNoMove() {
    customers.put(CustomerStates.key(TestEvents.ANNA), new byte[] {99});

    assertThatThrownBy(() -> scan.count(preview())).hasMessageContaining("version 99");
  }

  private static Preview preview() {
    var source = new Source("test.yaml", TestCampaigns.LATER, Map.of());
    if (CatalogReader.read(source) instanceof Reading.Valid(Campaign campaign)) {
      var decider = new CampaignDecider(CampaignSettings.DEFAULTS);
      return new Preview(decider, Catalog.EMPTY, campaign, Instant.EPOCH);
    }
    throw new IllegalArgumentException(source.toString());
  }

  private static KeyValueStore<Bytes, byte[]> store() {
    KeyValueStore<Bytes, byte[]> store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(TaskState.CUSTOMERS),
                Serdes.Bytes(),
                Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    return store;
  }

  /** Streams of an instance that has all customers, in one partition. */
  private static final class OneInstance extends KafkaStreams {

    private final KeyValueStore<Bytes, byte[]> customers;

    OneInstance(KeyValueStore<Bytes, byte[]> customers) {
      super(new Topology().addSource("events", "events"), properties());
      this.customers = customers;
    }

    @Override
    public Collection<StreamsMetadata> streamsMetadataForStore(String name) {
      return List.of(
          new StreamsMetadataImpl(
              SELF,
              Set.of(TaskState.CUSTOMERS),
              Set.of(new TopicPartition("events", 0)),
              Set.of(),
              Set.of()));
    }

    @Override
    @SuppressWarnings("unchecked") // only customers are asked for
    public <T> T store(StoreQueryParameters<T> asked) {
      if (!customers.isOpen()) {
        throw new InvalidStateStoreException("on the move");
      }
      return (T) customers;
    }

    private static Properties properties() {
      var properties = new Properties();
      properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
      properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
      return properties;
    }
  }
}
