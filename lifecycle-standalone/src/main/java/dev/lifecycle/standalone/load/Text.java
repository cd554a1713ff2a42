/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A file's text. Bytes that its encoding does not know are an error, never another letter: two
 * customers could become one.
 */
final class Text extends Reader {

  /** Stands for bytes that cannot be decoded; it is no character. */
  private static final char BROKEN = Character.MAX_VALUE;

  private static final String MARK = "\uFEFF";
  private static final int LONGEST_MARK = 4;

  // The mark of UTF-32 begins with that of UTF-16.
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_32LE,
          StandardCharsets.UTF_32BE,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  private final Reader decoded;
  private final Charset charset;
  private long breaks;
  private char last = '\n';

  private Text(InputStream bytes, Charset charset) {
    this.charset = charset;
    this.decoded =
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(Character.toString(BROKEN)));
  }

  /**
   * The text of some bytes.
   *
   * @param charset counts where no byte order mark tells the encoding
   */
  static Text of(InputStream bytes, Charset charset) throws IOException {
    PushbackInputStream all = new PushbackInputStream(bytes, LONGEST_MARK);
    byte[] start = all.readNBytes(LONGEST_MARK);
    for (Charset each : MARKED) {
      int length = MARK.getBytes(each).length;
      if (Arrays.equals(MARK.getBytes(each), Arrays.copyOf(start, length))) {
        all.unread(start, length, start.length - length);
        return new Text(all, each);
      }
    }
    all.unread(start);
    return new Text(all, charset);
  }

  /**
   * Reads on.
   *
   * @throws IOException also if bytes are not of the encoding, with their line
   */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = decoded.read(into, offset, length);
    for (int i = offset; i < offset + count; i++) {
      last = into[i];
      if (last == '\n') {
        breaks++;
      } else if (last == BROKEN) {
        throw new IOException(
            "line %s has bytes that are not %s: give the file's encoding, such as --charset windows-1252"
                .formatted(lines(), charset));
      }
    }
    return count;
  }

  /** How many lines were read so far, the last one whole or not. */
  long lines() {
    return last == '\n' ? breaks : breaks + 1;
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }
}
