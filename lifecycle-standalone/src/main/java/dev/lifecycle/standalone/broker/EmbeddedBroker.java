/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker and controller in this process. Its data survives a restart and a kill. */
public final class EmbeddedBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final BrokerSettings settings;

  private EmbeddedBroker(KafkaRaftServer server, BrokerSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /** Starts a broker and returns when it takes requests. */
  public static EmbeddedBroker start(BrokerSettings settings) {
    LoopbackPort.requireFree(settings.port(), "--kafka-port");
    format(settings.folder());
    KafkaConfig config =
        KafkaConfig.fromProps(NodeProperties.of(settings, LoopbackPort.free()), false);
    return new EmbeddedBroker(startServer(config, settings.folder()), settings);
  }

  private static KafkaRaftServer startServer(KafkaConfig config, Path folder) {
    try {
      KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
      server.startup();
      return server;
    } catch (RuntimeException e) {
      throw new BrokerException(
          "Expected Kafka to start on its data in %s, but: %s; choose another folder with --data, or mend this one"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** Where clients connect to. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(folder);
      formatter(folder).run();
    } catch (Exception e) {
      throw new BrokerException(
          "Expected to prepare %s for Kafka, but: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static Formatter formatter(Path folder) {
    return new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setNodeId(NodeProperties.NODE_ID)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(folder.toString()))
        .setMetadataLogDirectory(folder.toString())
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setControllerListenerName(NodeProperties.CONTROLLER_LISTENER)
        .setIgnoreFormatted(true);
  }
}
