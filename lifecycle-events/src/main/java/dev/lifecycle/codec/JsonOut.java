/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.Ids;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;

/**
 * Writes JSON fields in the order they are given in; a field that is null is left out. Numbers are
 * written exactly, without exponent.
 */
final class JsonOut {

  private final JsonGenerator generator;
  private final UtcText time = new UtcText();

  /** Texts and their bytes; absent where one object is written, which nothing repeats. */
  private final @Nullable Map<String, SerializedString> repeated;

  private JsonOut(JsonGenerator generator, boolean several) {
    this.generator = generator;
    this.repeated = several ? new HashMap<>() : null;
  }

  /** The JSON object with the given content, in UTF-8. */
  static byte[] object(Consumer<JsonOut> content) {
    var bytes = new ByteArrayOutputStream(512);
    object(content, bytes);
    return bytes.toByteArray();
  }

  /** Writes that JSON object, and leaves the output open. */
  private static void object(Consumer<JsonOut> content, OutputStream output) {
    objects(List.of(content), Consumer::accept, output);
  }

  /** Writes a JSON object for each value, a line break between two, and leaves the output open. */
  static <T> void objects(
      List<? extends T> values, BiConsumer<T, JsonOut> content, OutputStream output) {
    try (JsonGenerator generator =
        JsonLimits.FACTORY.createGenerator(ObjectWriteContext.empty(), output)) {
      var out = new JsonOut(generator, values.size() > 1);
      for (T value : values) {
        generator.writeStartObject();
        content.accept(value, out);
        generator.writeEndObject();
      }
    }
  }

  JsonOut text(String field, @Nullable String value) {
    if (value != null) {
      generator.writeStringProperty(field, value);
    }
    return this;
  }

  /** Writes a text that several objects are likely to have: it is turned into bytes once. */
  JsonOut repeated(String field, @Nullable String value) {
    if (value == null || repeated == null) {
      return text(field, value);
    }
    generator.writeName(field);
    generator.writeString(repeated.computeIfAbsent(value, SerializedString::new));
    return this;
  }

  /** Writes whatever is a text in JSON: a date, a period, a URL, a currency. */
  JsonOut value(String field, @Nullable Object value) {
    return text(field, value == null ? null : value.toString());
  }

  JsonOut number(String field, @Nullable BigDecimal value) {
    if (value != null) {
      generator.writeName(field).writeNumber(value.toPlainString());
    }
    return this;
  }

  JsonOut number(String field, long value) {
    generator.writeNumberProperty(field, value);
    return this;
  }

  JsonOut truth(String field, boolean value) {
    generator.writeBooleanProperty(field, value);
    return this;
  }

  JsonOut time(String field, @Nullable Instant value) {
    if (value == null || UtcText.isOutside(value)) {
      return value(field, value);
    }
    generator.writeName(field).writeRawUTF8String(time.text(), 0, time.write(value));
    return this;
  }

  JsonOut nothing(String field) {
    generator.writeNullProperty(field);
    return this;
  }

  <T> JsonOut object(String field, @Nullable T value, Consumer<T> content) {
    if (value != null) {
      generator.writeObjectPropertyStart(field);
      content.accept(value);
      generator.writeEndObject();
    }
    return this;
  }

  <T> JsonOut objects(String field, Collection<T> values, Consumer<T> content) {
    return name(field).objects(values, content);
  }

  <T> JsonOut objects(Collection<T> values, Consumer<T> content) {
    generator.writeStartArray();
    for (T value : values) {
      generator.writeStartObject();
      content.accept(value);
      generator.writeEndObject();
    }
    generator.writeEndArray();
    return this;
  }

  JsonOut name(String field) {
    generator.writeName(field);
    return this;
  }

  <T> JsonOut texts(String field, Collection<T> values, Function<T, String> text) {
    generator.writeArrayPropertyStart(field);
    for (T value : values) {
      generator.writeString(text.apply(value));
    }
    generator.writeEndArray();
    return this;
  }

  /** Writes anything made of maps, lists, texts, numbers and truth values; keys in order. */
  void any(Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        generator.writeStartObject();
        sorted(map)
            .forEach((key, each) -> {
              generator.writeName(key);
              any(each);
            });
        generator.writeEndObject();
      }
      case Collection<?> list -> {
        generator.writeStartArray();
        list.forEach(this::any);
        generator.writeEndArray();
      }
      case BigDecimal number -> generator.writeNumber(number.toPlainString());
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case Boolean truth -> generator.writeBoolean(truth);
      default -> generator.writeString(value.toString());
    }
  }

  static <T> Map<String, T> sorted(Map<?, T> map) {
    var sorted = new TreeMap<String, T>(Ids::compare);
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    return sorted;
  }
}
