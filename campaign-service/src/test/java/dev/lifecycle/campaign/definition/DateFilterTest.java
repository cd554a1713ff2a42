/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DateFilterTest {

  private static final ZonedDateTime MORNING = ZonedDateTime.parse("2026-07-02T08:05:00Z");
  private static final ZonedDateTime EVENING = ZonedDateTime.parse("2026-07-02T20:05:00+02:00");

  @Test
  void aDayIsTheSameAtAnyTimeButATimeIsNot() {
    Text text = text("{{ at | date: '%-d %B %Y' }}, {{ at | date: '%-d %b at %H:%M' }}", "en");

    assertThat(filled(text, MORNING)).isEqualTo("2 July 2026, 2 Jul at 08:05");
    assertThat(filled(text, EVENING)).isEqualTo("2 July 2026, 2 Jul at 20:05");
    assertThat(filled(text, MORNING.plusDays(1))).isEqualTo("3 July 2026, 3 Jul at 08:05");
  }

  @Test
  void everyTextIsInItsLanguage() {
    assertThat(filled(text("{{ at | date: '%-d %B' }}", "en"), MORNING)).isEqualTo("2 July");
    assertThat(filled(text("{{ at | date: '%-d %B' }}", "nl"), MORNING)).isEqualTo("2 juli");
  }

  private static Text text(String source, String language) {
    Text text =
        new TextCompiler(Map.of("at", Vocabulary.Kind.TIME))
            .compile(
                source,
                Locale.forLanguageTag(language),
                flaw -> {
                  throw new AssertionError(flaw);
                });
    return Objects.requireNonNull(text);
  }

  private static String filled(Text text, ZonedDateTime at) {
    return text.fill(name -> at).text();
  }
}
