/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.definition.Template;
import dev.lifecycle.campaign.definition.Template.Texts;
import dev.lifecycle.campaign.definition.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a template in a customer's language: of the locale, else of the language, else the
 * template's own. HTML goes with the text of the same language, so that no message mixes two.
 *
 * @param html absent where it is to be made from the text
 * @param locale the language of the text
 */
record Wording(
    @Nullable Text subject,
    @Nullable Text text,
    @Nullable Text html,
    @Nullable Text sms,
    Locale locale) {

  static Wording of(Template template, @Nullable Locale wanted) {
    if (wanted == null || template.locales().isEmpty()) {
      return of(template.texts());
    }
    List<Locale> languages = fallbacks(wanted);
    List<Texts> choices =
        Stream.concat(
                languages.stream().map(template.locales()::get).filter(Objects::nonNull),
                Stream.of(template.texts()))
            .toList();
    Texts speaking =
        choices.stream()
            .filter(texts -> texts.text() != null || texts.html() != null)
            .findFirst()
            .orElse(template.texts());
    return new Wording(
        first(choices, Texts::subject),
        first(choices, Texts::text),
        speaking.html(),
        first(choices, Texts::sms),
        languages.stream()
            .filter(template.locales()::containsKey)
            .findFirst()
            .orElse(Locale.ENGLISH));
  }

  private static Wording of(Texts texts) {
    return new Wording(texts.subject(), texts.text(), texts.html(), texts.sms(), Locale.ENGLISH);
  }

  private static List<Locale> fallbacks(Locale wanted) {
    return List.of(
        wanted,
        Locale.of(wanted.getLanguage(), wanted.getCountry()),
        Locale.of(wanted.getLanguage()));
  }

  private static @Nullable Text first(List<Texts> choices, Function<Texts, @Nullable Text> part) {
    for (Texts texts : choices) {
      Text found = part.apply(texts);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
