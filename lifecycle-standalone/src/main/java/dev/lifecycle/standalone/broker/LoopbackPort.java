/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
public final class LoopbackPort {

  private LoopbackPort() {}

  /** Some port that nobody listens on right now. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokerException("Expected a free port on loopback, but there is none", e);
    }
  }

  /** Checks that {@code port}, as given by an option, is one. */
  public static void requireValid(int port, String option) {
    if (port < 1 || port > 65_535) {
      throw new BrokerException(
          "Expected %s to be a port from 1 to 65535, but it is %s".formatted(option, port));
    }
  }

  /**
   * Checks that nobody listens on {@code port}.
   *
   * @param option the option that chooses another one, for the message
   */
  public static void requireFree(int port, String option) {
    requireValid(port, option);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new BrokerException(
          "Expected port %s to be free, but another program listens on it; choose another with %s"
              .formatted(port, option),
          e);
    }
  }
}
