/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** How every client of a service reaches Kafka: the settings {@code spring.kafka.*}. */
public final class KafkaConnection {

  private KafkaConnection() {}

  public static Map<String, Object> of(
      KafkaProperties kafka, @Nullable KafkaConnectionDetails details) {
    var connection = new HashMap<String, Object>(kafka.buildAdminProperties());
    if (details != null) {
      connection.put(
          CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
          String.join(",", details.getBootstrapServers()));
    }
    return connection;
  }
}
