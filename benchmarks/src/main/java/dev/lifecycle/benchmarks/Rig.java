/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.standalone.broker.BrokerSettings;
import dev.lifecycle.standalone.broker.EmbeddedBroker;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.TopicCreation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** A broker with Lifecycle's topics in a folder of its own, which goes with it. */
final class Rig implements AutoCloseable {

  private final Path folder;
  private final EmbeddedBroker broker;
  private final Admin admin;
  private final StreamsSettings settings;

  private Rig(Path folder, EmbeddedBroker broker) {
    this.folder = folder;
    this.broker = broker;
    this.admin =
        Admin.create(
            Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    this.settings =
        StreamsSettings.read(
            Map.of(
                "lifecycle.kafka.stateDir", stateFolder().toString(),
                "lifecycle.kafka.stateStore", stateStore()));
  }

  static Rig start(int port) throws IOException {
    Path folder = Files.createTempDirectory("lifecycle-benchmark");
    var rig =
        new Rig(folder, EmbeddedBroker.start(new BrokerSettings(folder.resolve("kafka"), port)));
    TopicCreation.ensure(rig.admin, rig.settings);
    return rig;
  }

  /** Where state is kept: what {@code -DstateStore} says, or on disk. */
  static String stateStore() {
    return System.getProperty("stateStore", "disk");
  }

  Admin admin() {
    return admin;
  }

  StreamsSettings settings() {
    return settings;
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  Map<String, Object> connection() {
    return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
  }

  /** The bytes of everything that the services keep on this machine. */
  long stateBytes() {
    try (Stream<Path> files = Files.walk(stateFolder())) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of all changelog topics at the broker, as far as they are not compacted away. */
  long changelogBytes() {
    try {
      return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
          .flatMap(logs -> logs.values().stream())
          .flatMap(log -> log.replicaInfos().entrySet().stream())
          .filter(replica -> replica.getKey().topic().endsWith("-changelog"))
          .mapToLong(replica -> replica.getValue().size())
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the broker to tell its sizes, but it did not", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** How far the committed ends of some topics are from their beginnings, together. */
  long records(Set<String> topics) {
    try (var reader = Committed.reader(connection())) {
      List<TopicPartition> partitions =
          topics.stream().flatMap(topic -> Committed.partitions(reader, topic).stream()).toList();
      return reader.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  void deleteState() throws IOException {
    delete(stateFolder());
  }

  @Override
  public void close() {
    admin.close();
    broker.close();
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path stateFolder() {
    return folder.resolve("streams");
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
