/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.StoreLookup.Found;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreLookupTest {

  private static final CustomerId ANNA = new CustomerId("anna");
  private static final HostInfo SELF = new HostInfo("self", 1);
  private static final HostInfo OTHER = new HostInfo("other", 2);

  private final KeyValueStore<Bytes, byte[]> customers = HeapStore.supplier("customers").get();
  private @Nullable KafkaStreams streams;

  @AfterEach
  void close() {
    if (streams != null) {
      streams.close();
    }
  }

  @Test
  void findsWhatIsKeptHere() {
    customers.put(Bytes.wrap("anna".getBytes(UTF_8)), "kept".getBytes(UTF_8));

    assertThat(find(placedAt(SELF))).isEqualTo(new Found.Here<>("kept"));
  }

  @Test
  void saysWhereACustomerIsAndWhereNothingIsKnown() {
    assertThat(find(placedAt(SELF))).isEqualTo(new Found.Unknown<>());
    assertThat(find(placedAt(OTHER))).isEqualTo(new Found.Elsewhere<>("other", 2));
  }

  @Test
  void storesThatAreNotStartedOrMoveAreToBeAskedAgain() {
    assertThat(find(new KafkaStreams(topology(), properties()))).isInstanceOf(Found.NotNow.class);
    assertThat(find(new Placed(SELF, null))).isInstanceOf(Found.NotNow.class);
  }

  /** To come again would not help: somebody has to look at it. */
  @Test
  void stateThatCannotBeReadIsNoMove() {
    customers.put(Bytes.wrap("anna".getBytes(UTF_8)), new byte[] {99});
    var lookup = new StoreLookup(open(placedAt(SELF)), "customers", SELF);

    assertThatThrownBy(() ->
            lookup.find(
                ANNA,
                _ -> {
                  throw new IllegalStateException("of version 99");
                }))
        .hasMessage("of version 99");
  }

  private Found<String> find(KafkaStreams opened) {
    return new StoreLookup(open(opened), "customers", SELF)
        .find(ANNA, bytes -> new String(bytes, UTF_8));
  }

  private KafkaStreams open(KafkaStreams opened) {
    close();
    streams = opened;
    return opened;
  }

  private KafkaStreams placedAt(HostInfo host) {
    return new Placed(host, customers);
  }

  private static Topology topology() {
    return new Topology().addSource("events", "events");
  }

  private static Properties properties() {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
    return properties;
  }

  /** Streams that have every customer at one instance. */
  private static final class Placed extends KafkaStreams {

    private final HostInfo host;
    private final @Nullable KeyValueStore<Bytes, byte[]> store;

    Placed(HostInfo host, @Nullable KeyValueStore<Bytes, byte[]> store) {
      super(topology(), properties());
      this.host = host;
      this.store = store;
    }

    @Override
    public <K> KeyQueryMetadata queryMetadataForKey(String name, K key, Serializer<K> serializer) {
      return new KeyQueryMetadata(host, Set.of(), 0);
    }

    @Override
    @SuppressWarnings("unchecked") // only customers are asked for
    public <T> T store(StoreQueryParameters<T> asked) {
      if (store == null) {
        throw new InvalidStateStoreException("on the move");
      }
      return (T) store;
    }
  }
}
