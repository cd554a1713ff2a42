/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The stored form of values that events are free to choose: JSON without null. */
final class FreeValues {

  private static final int TEXT = 0;
  private static final int FALSE = 1;
  private static final int TRUE = 2;
  private static final int WHOLE = 3;
  private static final int DECIMAL = 4;
  private static final int LIST = 5;
  private static final int MAP = 6;

  private FreeValues() {}

  static void write(Object value, BinaryOut out) {
    switch (value) {
      case Boolean truth -> out.raw(truth ? TRUE : FALSE);
      case Long whole -> {
        out.raw(WHOLE);
        out.signed(whole);
      }
      case BigDecimal decimal -> {
        out.raw(DECIMAL);
        out.decimal(decimal);
      }
      case List<?> list -> {
        out.raw(LIST);
        out.list(list, element -> write(element, out));
      }
      case Map<?, ?> map -> {
        out.raw(MAP);
        writeMap(map, element -> write(element, out), out);
      }
      case Object other -> {
        out.raw(TEXT);
        out.text(other.toString());
      }
    }
  }

  static Object read(BinaryIn in) {
    int kind = in.raw();
    return switch (kind) {
      case TEXT -> in.text();
      case FALSE -> false;
      case TRUE -> true;
      case WHOLE -> in.signed();
      case DECIMAL -> in.decimal();
      case LIST -> in.list(() -> read(in));
      case MAP -> readMap(() -> read(in), in);
      default ->
          throw new IllegalStateException(
              "Expected the kind of a stored value to be 0 to %s, but it is %s"
                  .formatted(MAP, kind));
    };
  }

  static <T> void writeMap(Map<?, T> map, Consumer<T> writer, BinaryOut out) {
    out.unsigned(map.size());
    map.forEach((name, value) -> {
      out.text(String.valueOf(name));
      writer.accept(value);
    });
  }

  static <T> Map<String, T> readMap(Supplier<T> reader, BinaryIn in) {
    var map = new LinkedHashMap<String, T>();
    for (int left = in.count(); left > 0; left--) {
      map.put(in.text(), reader.get());
    }
    return map;
  }
}
