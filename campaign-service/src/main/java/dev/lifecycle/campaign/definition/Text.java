/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liqp.Template;
import org.jspecify.annotations.Nullable;

/** A text with gaps (Liquid), checked and ready. Equal to another of the same words. */
public final class Text {

  /** How many of the newest fillings are kept: texts without a name in them are often the same. */
  private static final int REMEMBERED = 16;

  private final String source;
  private final Template template;
  private final List<String[]> names;
  private final Map<List<@Nullable Object>, String> filled = new LinkedHashMap<>();

  Text(String source, Template template, Set<String> names) {
    this.source = source;
    this.template = template;
    this.names = names.stream().map(name -> name.split("\\.", -1)).toList();
  }

  /**
   * Fills the gaps. One at a time: the library's template remembers its last rendering.
   *
   * @param values nested maps, by the first part of a name: customer, contact, event …
   * @throws RuntimeException if it cannot be filled for these values
   */
  public synchronized String render(Map<String, Object> values) {
    List<@Nullable Object> used = used(values);
    String known = filled.get(used);
    if (known != null) {
      return known;
    }
    String text = template.render(values);
    if (filled.size() >= REMEMBERED) {
      filled.remove(filled.keySet().iterator().next());
    }
    filled.put(used, text);
    return text;
  }

  /** The values that the text depends on: the same values give the same text. */
  private List<@Nullable Object> used(Map<String, Object> values) {
    var used = new ArrayList<@Nullable Object>(names.size());
    for (String[] name : names) {
      Object value = values;
      for (String part : name) {
        value = value instanceof Map<?, ?> map ? map.get(part) : null;
      }
      used.add(value);
    }
    return used;
  }

  /** The text as it was written. */
  public String source() {
    return source;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Text text && source.equals(text.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
