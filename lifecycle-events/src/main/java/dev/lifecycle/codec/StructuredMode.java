/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.NOT_A_CLOUD_EVENT;
import static dev.lifecycle.codec.Reason.WRONG_FIELD;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A CloudEvent in structured mode, being read: one JSON object holds attributes and data. The data
 * is only skipped here, for it may come before the type that says how to read it.
 */
final class StructuredMode {

  private final Slice document;
  private @Nullable String specversion;
  private @Nullable String id;
  private @Nullable String source;
  private @Nullable String type;
  private @Nullable String subject;
  private @Nullable String time;
  private @Nullable String datacontenttype;
  private @Nullable Slice data;
  private @Nullable Slice base64;

  private StructuredMode(Slice document) {
    this.document = document;
  }

  static StructuredMode read(byte[] json) {
    var event = new StructuredMode(Slice.ofDocument(json));
    return JsonIn.read(event.document, "", event::takeAll);
  }

  private StructuredMode takeAll(JsonIn in) {
    while (in.nextField()) {
      take(in);
    }
    return this;
  }

  Attributes attributes() {
    return new Attributes(specversion, id, source, type, subject, time, datacontenttype);
  }

  /** The data's JSON; without any, an empty object. */
  Slice data() {
    if (data != null && base64 != null) {
      throw new UnreadableEventException(
          NOT_A_CLOUD_EVENT, "Expected data or data_base64 to be given, but both are.");
    }
    if (base64 != null) {
      return base64;
    }
    return data == null ? Slice.NO_DATA : data;
  }

  private void take(JsonIn in) {
    switch (in.field()) {
      case "specversion" -> specversion = attribute(in);
      case "id" -> id = attribute(in);
      case "source" -> source = attribute(in);
      case "type" -> type = attribute(in);
      case "subject" -> subject = attribute(in);
      case "time" -> time = attribute(in);
      case "datacontenttype" -> datacontenttype = attribute(in);
      case "data" -> data = in.isNull() ? null : skipped(in);
      case "data_base64" -> base64 = decoded(in);
      default -> in.skip();
    }
  }

  private static @Nullable String attribute(JsonIn in) {
    JsonToken token = in.parser().currentToken();
    if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
      UnreadableEventException wrong = in.refuse("a text");
      throw new UnreadableEventException(NOT_A_CLOUD_EVENT, wrong.detail());
    }
    return Scalars.text(in);
  }

  private Slice skipped(JsonIn in) {
    JsonParser parser = in.parser();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw in.refuse("an object");
    }
    long start = parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    return document.part(start, parser.currentLocation().getByteOffset());
  }

  private static @Nullable Slice decoded(JsonIn in) {
    String text = Scalars.text(in);
    try {
      return text == null ? null : Slice.ofBase64(text);
    } catch (IllegalArgumentException _) {
      throw in.refuse(WRONG_FIELD, "Base64", "is not: " + Texts.quote(String.valueOf(text)));
    }
  }
}
