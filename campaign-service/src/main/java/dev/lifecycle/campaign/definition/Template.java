/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Locale;
import java.util.Map;
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

  /** The texts in one language; each for its kind of channel. */
  public record Texts(
      @Nullable Text subject,
      @Nullable Text text,
      @Nullable Text html,
      @Nullable Text sms,
      @Nullable Text letter) {}
}
