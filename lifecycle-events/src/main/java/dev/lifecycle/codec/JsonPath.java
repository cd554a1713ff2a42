/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import java.util.regex.Pattern;
import tools.jackson.core.TokenStreamContext;

/** Where in a JSON document a reader is, as a person writes it: {@code data.items[0].price}. */
final class JsonPath {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private JsonPath() {}

  static String of(String root, TokenStreamContext context) {
    if (context.inRoot()) {
      return root;
    }
    String parent = of(root, context.getParent());
    if (context.inArray()) {
      return parent + "[" + context.getCurrentIndex() + "]";
    }
    String name = context.currentName();
    return name == null ? parent : child(parent, name);
  }

  static String child(String parent, String name) {
    if (!PLAIN.matcher(name).matches()) {
      return parent + "[" + Texts.quote(name) + "]";
    }
    return parent.isEmpty() ? name : parent + "." + name;
  }
}
