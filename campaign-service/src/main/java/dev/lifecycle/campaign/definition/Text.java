/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.nodes.LNode;
import org.jspecify.annotations.Nullable;

/** A text with gaps (Liquid), checked and ready. Equal to another of the same words. */
public final class Text {

  /** How many fillings are kept, those used last: without a name in them many are the same. */
  private static final int REMEMBERED = 16;

  private final String source;
  private final TemplateParser library;
  private final LNode template;
  private final List<String> names;
  private final Map<List<@Nullable Object>, Filled> filled =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<@Nullable Object>, Filled> eldest) {
          return size() > REMEMBERED;
        }
      };

  Text(String source, TemplateParser library, LNode template, Set<String> names) {
    this.source = source;
    this.library = library;
    this.template = template;
    this.names = List.copyOf(names);
  }

  /**
   * Fills the gaps. One at a time: the library's nodes remember what they looked up last.
   *
   * @throws RuntimeException if they cannot be filled with these values
   */
  public synchronized Filled fill(Variables values) {
    var used = new ArrayList<@Nullable Object>(names.size());
    for (String name : names) {
      used.add(values.value(name));
    }
    Filled known = filled.get(used);
    if (known == null) {
      known = new Filled(render(used));
      filled.put(used, known);
    }
    return known;
  }

  private String render(List<@Nullable Object> used) {
    var values = new HashMap<String, Object>();
    for (int i = 0; i < names.size(); i++) {
      Object value = used.get(i);
      if (value != null) {
        put(values, names.get(i), value);
      }
    }
    var context = new TemplateContext(library, values);
    Object rendered = template.render(context);
    return library.getRenderTransformer().transformObject(context, rendered).toString().strip();
  }

  /** Puts a value in maps within maps, by the parts of its name. */
  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> values, String name, Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      values.put(name, value);
    } else {
      Object part = values.computeIfAbsent(name.substring(0, dot), _ -> new HashMap<>());
      put((Map<String, Object>) part, name.substring(dot + 1), value);
    }
  }

  /** The names that it asks for, such as contact.name. */
  List<String> names() {
    return names;
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
