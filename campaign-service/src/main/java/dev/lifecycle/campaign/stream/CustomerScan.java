/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.why.Preview;
import dev.lifecycle.campaign.why.PreviewCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads all customers of this instance, off the threads that decide and send: one scan at a time, a
 * slice at a time, and as much rest as work in between.
 */
public final class CustomerScan {

  private static final int SLICE = 500;

  private final KafkaStreams streams;
  private final HostInfo self;

  /**
   * Reads one instance's stores.
   *
   * @param self where other instances reach this one
   */
  public CustomerScan(KafkaStreams streams, HostInfo self) {
    this.streams = streams;
    this.self = self;
  }

  /** Who has which part of the customers; empty while they are moving. */
  public record Places(Set<HostInfo> others, Set<Integer> partitions) {}

  /** Where all customers are at present; empty while that is not known. */
  public Optional<Places> places() {
    Collection<StreamsMetadata> all = streams.streamsMetadataForStore(TaskState.CUSTOMERS);
    var partitions =
        all.stream().flatMap(each -> partitions(each).stream()).collect(Collectors.toSet());
    Set<HostInfo> others =
        all.stream()
            .filter(each -> !partitions(each).isEmpty())
            .map(StreamsMetadata::hostInfo)
            .filter(host -> !host.equals(self))
            .collect(Collectors.toSet());
    return streams.state() == KafkaStreams.State.RUNNING && !partitions.isEmpty()
        ? Optional.of(new Places(others, partitions))
        : Optional.empty();
  }

  /**
   * Counts what a preview foresees for the customers here; empty while they are moving. Where the
   * state of one cannot be read, that is an error: it would be the same at the next time.
   */
  public synchronized Optional<PreviewCount> count(Preview preview) {
    PreviewCount all = PreviewCount.NOBODY;
    try {
      for (int partition : unlessMoving(this::here)) {
        all = all.and(count(preview, partition));
      }
      return Optional.of(all);
    } catch (MovingException _) {
      return Optional.empty();
    }
  }

  /** The stores are not to be read at present. */
  private static final class MovingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** What the stores say; only around them is a wrong state of things a sign of a move. */
  private static <T> T unlessMoving(Supplier<T> stores) {
    try {
      return stores.get();
    } catch (InvalidStateStoreException | IllegalStateException _) {
      throw new MovingException();
    }
  }

  private Set<Integer> here() {
    return streams.streamsMetadataForStore(TaskState.CUSTOMERS).stream()
        .filter(each -> each.hostInfo().equals(self))
        .flatMap(each -> partitions(each).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private PreviewCount count(Preview preview, int partition) {
    ReadOnlyKeyValueStore<Bytes, byte[]> customers = unlessMoving(() -> store(partition));
    PreviewCount count = PreviewCount.nobodyIn(partition);
    List<KeyValue<Bytes, byte[]>> slice = List.of();
    do {
      long began = System.nanoTime();
      Bytes reached = slice.isEmpty() ? null : slice.getLast().key;
      slice = unlessMoving(() -> slice(customers, reached));
      for (KeyValue<Bytes, byte[]> entry : slice) {
        var state = CustomerStates.decode(entry).state();
        count = count.and(state.customer(), preview.of(state));
      }
      LockSupport.parkNanos(System.nanoTime() - began);
    } while (!slice.isEmpty());
    return count;
  }

  private ReadOnlyKeyValueStore<Bytes, byte[]> store(int partition) {
    return streams.store(
        StoreQueryParameters.fromNameAndType(
                TaskState.CUSTOMERS, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
            .withPartition(partition));
  }

  /** The next customers after one, or the first. */
  private static List<KeyValue<Bytes, byte[]>> slice(
      ReadOnlyKeyValueStore<Bytes, byte[]> customers, @Nullable Bytes after) {
    List<KeyValue<Bytes, byte[]>> slice = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> rest = customers.range(after, null)) {
      while (slice.size() < SLICE && rest.hasNext()) {
        KeyValue<Bytes, byte[]> entry = rest.next();
        if (!entry.key.equals(after)) {
          slice.add(entry);
        }
      }
    }
    return slice;
  }

  private static Set<Integer> partitions(StreamsMetadata host) {
    return host.topicPartitions().stream()
        .map(TopicPartition::partition)
        .collect(Collectors.toSet());
  }
}
