/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings whose names begin alike.
 *
 * @param prefix such as {@code lifecycle.currency}
 * @param reader reads them, and throws a {@link SettingsException} if one of them is wrong
 */
public record SettingGroup(String prefix, Consumer<Map<String, String>> reader) {

  /** A group that something else reads, so that only its name is known. */
  public static SettingGroup ofOthers(String prefix) {
    return new SettingGroup(prefix, _ -> {});
  }

  /**
   * Reads settings as a whole.
   *
   * @throws SettingsException naming everything that is wrong in any group, and every setting that
   *     is in none
   */
  public static void readAll(Map<String, String> settings, List<SettingGroup> groups) {
    Set<String> problems = new LinkedHashSet<>();
    settings.keySet().stream()
        .filter(name -> groups.stream().noneMatch(group -> group.has(name)))
        .forEach(name -> problems.add(unknown(name, groups)));
    for (SettingGroup group : groups) {
      try {
        group.reader().accept(settings);
      } catch (SettingsException wrong) {
        problems.addAll(wrong.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(List.copyOf(problems));
    }
  }

  /** Whether a name is of this group, or somebody may have meant so. */
  public boolean isNear(String name) {
    String[] own = parts(prefix);
    String[] other = parts(SettingsReader.canonical(name));
    return other.length > own.length
        && IntStream.range(0, own.length).allMatch(i -> Names.near(other[i], own[i]));
  }

  private boolean has(String name) {
    return SettingsReader.canonical(name).startsWith(SettingsReader.canonical(prefix) + ".");
  }

  private static String unknown(String name, List<SettingGroup> groups) {
    String known =
        groups.stream()
            .map(group -> group.prefix() + ".*")
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String hint =
        groups.stream()
            .filter(group -> group.isNear(name))
            .findFirst()
            .map(group -> "; did you mean %s?".formatted(group.inPlaceOf(name)))
            .orElse("");
    return "Expected a setting of %s, but there is %s%s".formatted(known, name, hint);
  }

  private String inPlaceOf(String misspelt) {
    String[] parts = parts(misspelt);
    int depth = parts(prefix).length;
    return prefix + "." + String.join(".", Arrays.copyOfRange(parts, depth, parts.length));
  }

  private static String[] parts(String name) {
    return name.split("\\.", -1);
  }
}
