/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a message.
 *
 * @param texts for everybody whose language is not among the locales
 * @param locales by locale: each replaces what it gives
 */
public record Template(Texts texts, Map<Locale, Texts> locales) {

  public Template {
    locales = Map.copyOf(locales);
  }

  /** Whether it is a letter and nothing else. */
  public boolean isOnlyLetter() {
    return texts.letter() != null
        && texts.text() == null
        && texts.html() == null
        && texts.sms() == null;
  }

  /** Every text, in every language. */
  Stream<Text> all() {
    return Stream.concat(Stream.of(texts), locales.values().stream()).flatMap(Texts::all);
  }

  /** The texts in one language; each for its kind of channel. */
  public record Texts(
      @Nullable Text subject,
      @Nullable Text text,
      @Nullable Text html,
      @Nullable Text sms,
      @Nullable Text letter) {

    private Stream<Text> all() {
      return Stream.of(subject, text, html, sms, letter).filter(Objects::nonNull);
    }
  }
}
