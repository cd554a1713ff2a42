/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HexFormat;
import org.apache.kafka.common.utils.Utils;

/**
 * Tells a Kafka from another program at its port: a client takes the first letters of any answer
 * for its length, and asks for that much memory.
 */
final class Handshake {

  private static final int LONGEST_WAIT_MS = 2_000;
  private static final int LONGEST_ANSWER = 1 << 20;

  /** Its length, ApiVersions, version 0, number 0, from a client without a name. */
  private static final byte[] QUESTION =
      HexFormat.of().parseHex("0000000a" + "0012" + "0000" + "00000000" + "ffff");

  private Handshake() {}

  /**
   * Requires that no other program answers at an address; silence will do.
   *
   * @param bootstrap addresses with a comma between two
   * @throws LoadException naming the address where one does
   */
  static void requireNoOther(String bootstrap) {
    for (String each : bootstrap.split(",", -1)) {
      String host = Utils.getHost(each.strip());
      Integer port = Utils.getPort(each.strip());
      if (host != null && port != null && isOther(new InetSocketAddress(host, port))) {
        throw new LoadException(
            "Expected Kafka at %s, but another program answers there; is it the port of Kafka, such as 9092?"
                .formatted(each.strip()));
      }
    }
  }

  private static boolean isOther(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, LONGEST_WAIT_MS);
      socket.setSoTimeout(LONGEST_WAIT_MS);
      socket.getOutputStream().write(QUESTION);
      int length = new DataInputStream(socket.getInputStream()).readInt();
      return length < 0 || length > LONGEST_ANSWER;
    } catch (IOException _) {
      return false;
    }
  }
}
