/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.WRONG_FIELD;

import dev.lifecycle.event.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads what a shop names itself: maps of texts, numbers, truth values, lists and maps. A null
 * within is as if it were not there.
 */
final class FreeForm {

  private FreeForm() {}

  static @Nullable Map<String, Boolean> truths(JsonIn in) {
    return map(in, Scalars::truth);
  }

  static @Nullable Map<String, Object> map(JsonIn in) {
    return map(in, FreeForm::any);
  }

  static <T> @Nullable Map<String, T> map(JsonIn in, Function<JsonIn, @Nullable T> read) {
    if (!in.enterObject()) {
      return null;
    }
    var map = new LinkedHashMap<String, T>();
    while (in.nextField()) {
      String name = name(in);
      T value = read.apply(in);
      if (value == null) {
        map.remove(name);
      } else {
        map.put(name, value);
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private static String name(JsonIn in) {
    String name = in.field();
    String fault = Ids.fault(name);
    if (fault != null) {
      throw in.refuse(WRONG_FIELD, "under a name of 1 to 256 characters", "has one that " + fault);
    }
    return name;
  }

  private static @Nullable Object any(JsonIn in) {
    return switch (in.parser().currentToken()) {
      case START_OBJECT -> map(in);
      case START_ARRAY -> list(in);
      case VALUE_STRING -> Scalars.prose(in);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalars.decimal(in);
      case VALUE_TRUE, VALUE_FALSE -> Scalars.truth(in);
      default -> null;
    };
  }

  private static List<Object> list(JsonIn in) {
    var list = new ArrayList<Object>();
    while (in.parser().nextToken() != JsonToken.END_ARRAY) {
      Object value = any(in);
      if (value != null) {
        list.add(value);
      }
    }
    return Collections.unmodifiableList(list);
  }
}
