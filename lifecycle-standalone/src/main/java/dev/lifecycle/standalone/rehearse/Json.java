/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this package writes JSON: fields in the order in which they are declared. */
final class Json {

  static final JsonMapper LINE =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
  static final JsonMapper PAGE = LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}
}
