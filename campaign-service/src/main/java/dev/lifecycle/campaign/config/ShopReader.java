/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.message.Shop;
import dev.lifecycle.setting.Kind;
import dev.lifecycle.setting.SettingsReader;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads what the texts may say of the shop. */
final class ShopReader {

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST = 200;

  private ShopReader() {}

  static Shop read(SettingsReader reader) {
    return new Shop(
        given(reader.read("shop.name", "", text(LONGEST_NAME))),
        given(reader.read("shop.url", "", url())),
        given(reader.read("shop.phone", "", text(LONGEST_NAME))),
        given(reader.read("shop.address", "", text(LONGEST))));
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Kind<String> text(int longest) {
    return Kind.of(
        "a text of at most %s characters, or nothing".formatted(longest),
        text -> {
          if (text.codePointCount(0, text.length()) > longest
              || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
          }
          return text;
        });
  }

  private static Kind<String> url() {
    return Kind.of(
        "a web address such as https://shop.example, or nothing",
        text -> {
          URI uri = URI.create(text);
          boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
          if (!text.isEmpty() && (!web || uri.getHost() == null)) {
            throw new IllegalArgumentException();
          }
          return text;
        });
  }
}
