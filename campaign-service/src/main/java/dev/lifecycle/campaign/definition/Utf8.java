/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Whether bytes are a text: another encoding than UTF-8 would be sent mangled. */
public final class Utf8 {

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase();

  private Utf8() {}

  /** What is wrong with bytes that are to be UTF-8, with the line; null if nothing is. */
  public static @Nullable String problem(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (!result.isError()) {
      return null;
    }
    long line = out.flip().chars().filter(character -> character == '\n').count() + 1;
    return "Expected text in UTF-8, but line %d has bytes of another encoding (%s)"
        .formatted(line, HEX.formatHex(bytes, in.position(), in.position() + result.length()));
  }
}
