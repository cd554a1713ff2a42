/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where state is kept makes no difference to what it is, only to what a restart finds. */
final class StoredTest {

  private @TempDir Path folder;

  @Test
  void whatIsOnDiskIsThereAfterARestart() {
    assertThat(afterARestart(StateKeeping.DISK)).isEqualTo("kept".getBytes(UTF_8));
  }

  @Test
  void whatIsInMemoryIsReadBackFromKafkaAfterARestart() {
    assertThat(afterARestart(StateKeeping.MEMORY)).isNull();
  }

  @Test
  void memoryAnswersAsTheDiskDoes() {
    try (var memory = new OpenStore(StateKeeping.MEMORY, folder, "memory")) {
      answersAsTheDiskDoes(memory.store());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000, 10_000, 1_000_000})
  void theDiskWithSoMuchOfTheHeapAnswersAsWithout(long room) {
    var below = Stores.persistentKeyValueStore("below").get();
    try (var recent = new OpenStore(new RecentStore(below, () -> room), folder)) {
      answersAsTheDiskDoes(recent.store());
    }
  }

  private void answersAsTheDiskDoes(KeyValueStore<Bytes, byte[]> other) {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    try (var disk = new OpenStore(StateKeeping.DISK, folder, "disk")) {
      for (int step = 0; step < 3_000; step++) {
        var change = new Change(random.nextInt(7), key(random), key(random), value(random));
        assertThat(change.answer(other))
            .as("seed %d, step %d: %s", seed, step, change)
            .isEqualTo(change.answer(disk.store()));
      }
      assertThat(texts(other.all())).isEqualTo(texts(disk.store().all()));
      assertThat(texts(other.reverseAll())).isEqualTo(texts(disk.store().reverseAll()));
    }
  }

  @Test
  void aRangeSeesEachEntryAsItIsWhenItsTurnComes() {
    try (var memory = new OpenStore(StateKeeping.MEMORY, folder, "memory")) {
      for (String id : List.of("anna", "ben", "cleo")) {
        memory.store().put(bytes(id), id.getBytes(UTF_8));
      }
      try (var range = memory.store().range(null, null)) {
        memory.store().delete(bytes("cleo"));

        assertThat(texts(range)).containsExactly("anna=anna", "ben=ben");
      }
    }
  }

  @Test
  void whatIsGatheredGoesToKafkaOnceACommit() {
    var topology = new Topology();
    topology.addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "in");
    topology.addProcessor("puts", PutsThrice::new, "in");
    topology.addStateStore(Stored.gathered("store", StateKeeping.MEMORY), "puts");
    var settings = StreamsSettings.read(Map.of("lifecycle.kafka.stateDir", folder.toString()));
    Map<String, Object> connection = Map.of("bootstrap.servers", "nowhere:9092");
    try (var driver =
        new TopologyTestDriver(topology, StreamsProperties.of("app", connection, settings))) {
      driver
          .createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
          .pipeInput(new byte[0], new byte[0]);

      assertThat(
              driver
                  .createOutputTopic(
                      "app-store-changelog", new StringDeserializer(), new StringDeserializer())
                  .readKeyValuesToList())
          .containsExactly(new KeyValue<>("sum", "three"));
    }
  }

  /** Changes one key with every record. */
  private static final class PutsThrice implements Processor<byte[], byte[], Void, Void> {

    private @Nullable KeyValueStore<Bytes, byte[]> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      store = context.getStateStore("store");
    }

    @Override
    public void process(Record<byte[], byte[]> input) {
      for (String value : List.of("one", "two", "three")) {
        requireNonNull(store).put(bytes("sum"), value.getBytes(UTF_8));
      }
    }
  }

  private byte @Nullable [] afterARestart(StateKeeping kept) {
    try (var store = OpenStore.customers(kept, folder, "store")) {
      store.store().put(bytes("key"), "older".getBytes(UTF_8));
      store.store().put(bytes("key"), "kept".getBytes(UTF_8));
    }
    try (var store = OpenStore.customers(kept, folder, "store")) {
      return store.store().get(bytes("key"));
    }
  }

  private static Bytes key(Random random) {
    return bytes("c" + random.nextInt(200));
  }

  private static String value(Random random) {
    return "v" + random.nextInt(1_000);
  }

  private static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(UTF_8));
  }

  private static List<String> texts(KeyValueIterator<Bytes, byte[]> entries) {
    List<String> texts = new ArrayList<>();
    try (entries) {
      while (entries.hasNext()) {
        Bytes peeked = entries.peekNextKey();
        KeyValue<Bytes, byte[]> entry = entries.next();
        assertThat(entry.key).isEqualTo(peeked);
        texts.add(text(entry.key.get()) + "=" + text(entry.value));
      }
    }
    return texts;
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "nothing" : new String(bytes, UTF_8);
  }

  /** One thing that is done to a store; its answer is compared. */
  private record Change(int kind, Bytes key, Bytes other, String value) {

    Object answer(KeyValueStore<Bytes, byte[]> store) {
      byte[] bytes = value.getBytes(UTF_8);
      return switch (kind) {
        case 0 -> {
          store.put(key, bytes);
          yield text(store.get(key));
        }
        case 1 -> text(store.delete(key)) + text(store.get(key));
        case 2 -> text(store.putIfAbsent(key, bytes)) + text(store.get(key));
        case 3 -> {
          store.putAll(List.of(new KeyValue<>(key, bytes), new KeyValue<>(other, null)));
          yield text(store.get(key)) + text(store.get(other));
        }
        case 4 -> {
          if (value.endsWith("7")) {
            store.flush();
          }
          yield text(store.get(key));
        }
        case 5 -> key.compareTo(other) > 0 ? List.of() : texts(store.range(key, other));
        default ->
            texts(store.reverseRange(null, key)).toString() + texts(store.range(other, null));
      };
    }
  }
}
