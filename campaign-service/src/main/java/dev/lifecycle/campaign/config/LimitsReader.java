/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.definition.Channels;
import dev.lifecycle.campaign.guard.Cap;
import dev.lifecycle.campaign.guard.Caps;
import dev.lifecycle.campaign.guard.Limits;
import dev.lifecycle.campaign.guard.QuietHours;
import dev.lifecycle.event.Category;
import dev.lifecycle.setting.Kind;
import dev.lifecycle.setting.SettingsReader;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what limits sending: {@code caps} and {@code quietHours}. */
final class LimitsReader {

  private static final String OFF = "off";
  private static final int MOST = 100;

  private static final Kind<Optional<Integer>> COUNT =
      Kind.of(
          "%s, or off".formatted(Kind.integer(0, MOST).allowed()),
          text -> off(text) ? Optional.empty() : Optional.of(Kind.integer(0, MOST).parse(text)));

  private static final Kind<QuietHours> HOURS =
      Kind.of(
          "two different local times such as 21:00-08:00, or off",
          text -> off(text) ? QuietHours.OFF : hours(text));

  private final SettingsReader reader;

  LimitsReader(SettingsReader reader) {
    this.reader = reader;
  }

  /** Reads the limits; no channel beside the outbox is set up. */
  Limits read() {
    var channels = new HashMap<String, Cap>();
    for (String channel : Channels.NAMES) {
      addTo(channels, channel, cap("caps.channels." + channel, OFF, OFF));
    }
    var categories = new EnumMap<Category, Cap>(Category.class);
    for (Category category : Category.values()) {
      String name = category.qualifiedName().replace(':', '.');
      addTo(categories, category, cap("caps.categories." + name, OFF, OFF));
    }
    return new Limits(
        Set.of(),
        new Caps(cap("caps", "1", "3"), channels, categories),
        reader.read("quietHours", "21:00-08:00", HOURS));
  }

  private Cap cap(String name, String day, String week) {
    return new Cap(
        reader.read(name + ".day", day, COUNT).orElse(null),
        reader.read(name + ".week", week, COUNT).orElse(null));
  }

  private static <K> void addTo(Map<K, Cap> caps, K key, Cap cap) {
    if (!cap.equals(Cap.NONE)) {
      caps.put(key, cap);
    }
  }

  /** A YAML file says false where somebody wrote off without quotes. */
  private static boolean off(String text) {
    return text.equals(OFF) || text.equals("false");
  }

  private static QuietHours hours(String text) {
    int dash = text.indexOf('-');
    var from = LocalTime.parse(text.substring(0, dash).strip());
    var until = LocalTime.parse(text.substring(dash + 1).strip());
    if (from.equals(until)) {
      throw new IllegalArgumentException();
    }
    return new QuietHours(from, until);
  }
}
