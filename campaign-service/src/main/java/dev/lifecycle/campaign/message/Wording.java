/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.definition.Template;
import dev.lifecycle.campaign.definition.Template.Texts;
import dev.lifecycle.campaign.definition.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a template in a customer's language: of the locale, else of the language, else the
 * template's own. HTML goes with the text of the same language, so that no mail mixes two.
 *
 * @param html the letter where there is nothing else; absent where it is to be made from the text
 */
record Wording(
    @Nullable Spoken subject, @Nullable Spoken text, @Nullable Spoken html, @Nullable Spoken sms) {

  /** A text and its language, in which what fills its gaps is put into words. */
  record Spoken(Text text, Locale locale) {}

  private record Choice(Texts texts, Locale locale) {

    @Nullable Spoken part(Function<Texts, @Nullable Text> part) {
      Text text = part.apply(texts);
      return text == null ? null : new Spoken(text, locale);
    }
  }

  static Wording of(Template template, @Nullable Locale wanted) {
    List<Choice> choices = choices(template, wanted);
    Function<Texts, @Nullable Text> html = template.isOnlyLetter() ? Texts::letter : Texts::html;
    Choice speaking =
        choices.stream()
            .filter(choice -> choice.texts().text() != null || choice.part(html) != null)
            .findFirst()
            .orElse(choices.getLast());
    return new Wording(
        first(choices, Texts::subject),
        first(choices, Texts::text),
        speaking.part(html),
        first(choices, Texts::sms));
  }

  private static List<Choice> choices(Template template, @Nullable Locale wanted) {
    var choices = new ArrayList<Choice>();
    if (wanted != null && !template.locales().isEmpty()) {
      for (Locale locale : fallbacks(wanted)) {
        Texts texts = template.locales().get(locale);
        if (texts != null) {
          choices.add(new Choice(texts, locale));
        }
      }
    }
    choices.add(new Choice(template.texts(), Locale.ENGLISH));
    return choices;
  }

  private static List<Locale> fallbacks(Locale wanted) {
    return List.of(
        wanted,
        Locale.of(wanted.getLanguage(), wanted.getCountry()),
        Locale.of(wanted.getLanguage()));
  }

  private static @Nullable Spoken first(
      List<Choice> choices, Function<Texts, @Nullable Text> part) {
    for (Choice choice : choices) {
      Spoken found = choice.part(part);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
