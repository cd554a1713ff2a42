/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** An event's data as JSON, put together field by field; a number that is none stays text. */
final class DataObject {

  private static final Set<String> NUMBERS =
      Set.of("amount", "score", "items.quantity", "items.price", "expectedAnnualRevenue");
  private static final Set<String> LISTS = Set.of("items", "contracts");

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Sets one field of the object itself, or of an object in it ({@code consents.email}). */
  void put(String field, String text) {
    int dot = field.indexOf('.');
    Object value = value(field, text);
    if (dot < 0) {
      fields.put(field, value);
    } else {
      inner(field.substring(0, dot)).put(field.substring(dot + 1), value);
    }
  }

  private Map<String, Object> inner(String name) {
    @SuppressWarnings("unchecked") // only this class fills it
    Map<String, Object> inner =
        (Map<String, Object>) fields.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    return inner;
  }

  /** Takes the parts of a list's entry from another object, as another entry of this one. */
  void append(DataObject other) {
    for (String list : LISTS) {
      Object entry = other.fields.get(list);
      if (entry != null) {
        fields.merge(list, entry, DataObject::joined);
      }
    }
  }

  private static List<Object> joined(Object some, Object more) {
    List<Object> all = new ArrayList<>(some instanceof List<?> list ? list : List.of(some));
    all.add(more);
    return all;
  }

  void write(JsonGenerator out) {
    out.writeStartObject();
    fields.forEach((name, value) -> {
      out.writeName(name);
      write(LISTS.contains(name) && !(value instanceof List) ? List.of(value) : value, out);
    });
    out.writeEndObject();
  }

  private static void write(Object value, JsonGenerator out) {
    switch (value) {
      case BigDecimal number -> out.writeNumber(number.toPlainString());
      case Boolean truth -> out.writeBoolean(truth);
      case List<?> list -> {
        out.writeStartArray();
        list.forEach(each -> write(each, out));
        out.writeEndArray();
      }
      case Map<?, ?> object -> {
        out.writeStartObject();
        object.forEach((name, each) -> {
          out.writeName(name.toString());
          write(each, out);
        });
        out.writeEndObject();
      }
      default -> out.writeString(value.toString());
    }
  }

  private static Object value(String field, String text) {
    if (NUMBERS.contains(field)) {
      return Amounts.parse(text).<Object>map(number -> number).orElse(text);
    }
    boolean truth = field.equals("unprompted") || field.startsWith("consents.");
    return truth && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        ? (Object) Boolean.valueOf(text)
        : text;
  }
}
