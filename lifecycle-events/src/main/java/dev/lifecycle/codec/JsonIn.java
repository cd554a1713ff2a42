/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.BROKEN_JSON;
import static dev.lifecycle.codec.Reason.MISSING_FIELD;
import static dev.lifecycle.codec.Reason.NOT_A_CLOUD_EVENT;
import static dev.lifecycle.codec.Reason.WRONG_FIELD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;

/**
 * A cursor over one JSON document, in one pass. It stands on a value; what is read from a value is
 * null where the value is null, and what cannot be read is refused with the path of the field.
 *
 * <p>Where an object has a name twice, the last one counts.
 */
final class JsonIn {

  private final JsonParser parser;
  private final String root;

  private JsonIn(JsonParser parser, String root) {
    this.parser = parser;
    this.root = root;
  }

  /**
   * Reads a document that is one object.
   *
   * @param root what the document is called in paths
   * @param read reads the object's fields
   */
  static <T> T read(Slice json, String root, Function<JsonIn, T> read) {
    try (JsonParser parser =
        JsonLimits.FACTORY.createParser(
            ObjectReadContext.empty(), json.bytes(), json.from(), json.length())) {
      var in = new JsonIn(parser, root);
      in.begin();
      T value = read.apply(in);
      in.end();
      return value;
    }
  }

  private void begin() {
    JsonToken token = parser.nextToken();
    if (token != JsonToken.START_OBJECT) {
      Reason reason = root.isEmpty() ? NOT_A_CLOUD_EVENT : WRONG_FIELD;
      throw new UnreadableEventException(
          token == null ? BROKEN_JSON : reason,
          "Expected a JSON object, but it is %s.".formatted(token == null ? "empty" : found()));
    }
  }

  JsonParser parser() {
    return parser;
  }

  /** Goes into the object it stands on; false where that is null. */
  boolean enterObject() {
    return !isNull() && enters(JsonToken.START_OBJECT, "an object");
  }

  /** Goes to the value of the next field; false at the object's end. */
  boolean nextField() {
    if (parser.nextName() == null) {
      return false;
    }
    parser.nextToken();
    return true;
  }

  /** The name of the field whose value it stands on. */
  String field() {
    return String.valueOf(parser.currentName());
  }

  /** Reads an array, whose elements may not be null. */
  <T> @Nullable List<T> list(Function<JsonIn, @Nullable T> element) {
    if (isNull()) {
      return null;
    }
    enters(JsonToken.START_ARRAY, "a list");
    var list = new ArrayList<T>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      T value = element.apply(this);
      if (value == null) {
        throw refuse("given");
      }
      list.add(value);
    }
    return Collections.unmodifiableList(list);
  }

  void skip() {
    parser.skipChildren();
  }

  /** Makes sure that nothing follows the object. */
  private void end() {
    if (parser.nextToken() != null) {
      throw new UnreadableEventException(
          BROKEN_JSON, "Expected nothing after the JSON object, but there is more.");
    }
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** A required field of the object just read. */
  <T> T require(String field, @Nullable T value) {
    if (value == null) {
      throw new UnreadableEventException(
          MISSING_FIELD,
          "Expected %s to be given, but it is missing or null."
              .formatted(JsonPath.child(path(), field)));
    }
    return value;
  }

  /** Refuses the value it stands on. */
  UnreadableEventException refuse(String expected) {
    return refuse(WRONG_FIELD, expected, "is " + found());
  }

  UnreadableEventException refuse(Reason reason, String expected, String but) {
    return new UnreadableEventException(
        reason, "Expected %s to be %s, but it %s.".formatted(path(), expected, but));
  }

  private boolean enters(JsonToken start, String expected) {
    if (parser.currentToken() != start) {
      throw refuse(expected);
    }
    return true;
  }

  /** The path of the value it stands on, or of the object just read. */
  String path() {
    TokenStreamContext context = parser.streamReadContext();
    boolean within = parser.currentToken().isStructStart();
    return JsonPath.of(root, within ? context.getParent() : context);
  }

  private String found() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "the text " + Texts.quote(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + number();
      default -> parser.getString();
    };
  }

  private String number() {
    String number = parser.getString();
    return number.length() > 60 ? number.substring(0, 60) + "…" : number;
  }
}
