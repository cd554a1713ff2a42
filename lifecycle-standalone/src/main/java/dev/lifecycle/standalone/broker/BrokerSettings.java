/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import java.nio.file.Path;

/**
 * Where an embedded broker keeps its data and listens.
 *
 * @param folder its data folder, made if missing
 * @param port 1 to 65535, on loopback
 */
public record BrokerSettings(Path folder, int port) {

  public BrokerSettings {
    LoopbackPort.requireValid(port, "--kafka-port");
  }

  /** Where clients connect to. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }
}
