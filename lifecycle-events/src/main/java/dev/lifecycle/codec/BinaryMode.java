/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.NOT_A_CLOUD_EVENT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** CloudEvents in binary mode: the attributes are headers, the value is the data. */
final class BinaryMode {

  static final String SPECVERSION = "ce_specversion";
  static final String ID = "ce_id";
  static final String SOURCE = "ce_source";
  static final String TYPE = "ce_type";
  static final String SUBJECT = "ce_subject";
  static final String TIME = "ce_time";
  static final String CONTENT_TYPE = "content-type";

  private static final byte[] VERSION_1 = {'1', '.', '0'};

  private BinaryMode() {}

  /** Whether any of the headers that every event in binary mode has is there. */
  static boolean fits(Headers headers) {
    return headers.get(SPECVERSION) != null || headers.get(TYPE) != null || headers.get(ID) != null;
  }

  static Attributes attributes(Headers headers) {
    return new Attributes(
        version(headers.get(SPECVERSION)),
        text(headers, ID),
        text(headers, SOURCE),
        text(headers, TYPE),
        text(headers, SUBJECT),
        text(headers, TIME),
        text(headers, CONTENT_TYPE));
  }

  private static @Nullable String version(byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    return Arrays.equals(value, VERSION_1) ? "1.0" : new String(value, StandardCharsets.UTF_8);
  }

  static @Nullable String text(Headers headers, String name) {
    byte[] value = headers.get(name);
    if (value == null) {
      return null;
    }
    var text = new String(value, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), value)) {
      throw new UnreadableEventException(
          NOT_A_CLOUD_EVENT,
          "Expected the header %s to be in UTF-8, but it is %s."
              .formatted(name, Texts.quote(text)));
    }
    return text;
  }
}
