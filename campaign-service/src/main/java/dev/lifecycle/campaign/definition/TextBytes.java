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

/**
 * A text as it was read: another encoding than UTF-8 would be sent mangled.
 *
 * @param text up to what is wrong with it
 * @param problem one sentence, with the line; absent where nothing is wrong
 */
public record TextBytes(String text, @Nullable String problem) {

  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withPrefix("0x").withUpperCase();

  /** Reads bytes that are to be UTF-8. */
  public static TextBytes of(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    return new TextBytes(
        text, result.isError() ? problem(bytes, in.position(), result, text) : null);
  }

  private static String problem(byte[] bytes, int place, CoderResult result, String before) {
    long line = before.chars().filter(character -> character == '\n').count() + 1;
    return "Expected text in UTF-8, but line %s has bytes of another encoding (%s)"
        .formatted(line, HEX.formatHex(bytes, place, place + result.length()));
  }
}
