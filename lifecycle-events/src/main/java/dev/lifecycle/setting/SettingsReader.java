/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads settings below one prefix. Names are compared without case, dashes and underscores, so that
 * {@code newWindow}, {@code new-window} and {@code NEWWINDOW} are one. Problems are gathered and
 * told all at once by {@link #finish}.
 */
public final class SettingsReader {

  private final String prefix;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private record Given(String name, String value) {}

  /**
   * Starts reading.
   *
   * @param prefix such as {@code lifecycle.segments}
   * @param settings values by full name; names outside the prefix are not looked at
   */
  public SettingsReader(String prefix, Map<String, String> settings) {
    this.prefix = prefix;
    settings.forEach((name, value) -> {
      if (canonical(name).startsWith(canonical(prefix) + ".")) {
        given.put(canonical(name), new Given(name, value.strip()));
      }
    });
  }

  /** Reads one setting; where its value is not allowed, notes the problem and gives the default. */
  public <T> T read(String name, String byDefault, Kind<T> kind) {
    String fullName = prefix + "." + name;
    known.put(canonical(fullName), fullName);
    Given found = given.remove(canonical(fullName));
    if (found == null) {
      return kind.parse(byDefault);
    }
    try {
      return kind.parse(found.value());
    } catch (RuntimeException invalid) {
      problems.add(
          "Expected %s to be %s, but it is '%s'"
              .formatted(fullName, kind.allowed(), found.value()));
      return kind.parse(byDefault);
    }
  }

  /** The last parts, in capitals, of the names given one level below a name. */
  public List<String> namesBelow(String name) {
    String start = canonical(prefix + "." + name) + ".";
    return given.keySet().stream()
        .filter(each -> each.startsWith(start))
        .map(each -> each.substring(start.length()).toUpperCase(Locale.ROOT))
        .toList();
  }

  /** Notes a problem that concerns settings together. */
  public void problem(String problem) {
    problems.add(problem);
  }

  /**
   * Ends reading.
   *
   * @throws SettingsException if a value was not allowed or a name is not known
   */
  public void finish() {
    for (Given unknown : given.values()) {
      problems.add(
          "Expected a setting of %s.*, but there is none called %s; did you mean %s?"
              .formatted(prefix, unknown.name(), nearest(unknown.name())));
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  private String nearest(String name) {
    return known.entrySet().stream()
        .min((a, b) ->
            Integer.compare(
                Names.distance(canonical(name), a.getKey()),
                Names.distance(canonical(name), b.getKey())))
        .map(Map.Entry::getValue)
        .orElse(prefix);
  }

  static String canonical(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}
