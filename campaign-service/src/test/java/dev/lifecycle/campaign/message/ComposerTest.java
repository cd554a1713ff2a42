/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Detour;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Message.Content;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposerTest {

  private static final Instant NOW = Instant.parse("2026-07-01T22:30:00Z");
  private static final String CAMPAIGN =
      """
      campaign: hello
      trigger: { event: visit }
      steps: [ send: { template: t } ]
      templates:
        t:
          subject: "Hi {{ contact.name }}"
          text: |
            Dear {{ contact.name | default: "friend" }},

            on {{ trigger.at | date: "%-d %B %Y, %H:%M" }} you saw {{ event.page }}.
            Bye
          html: { file: t.html }
          locales:
            nl: { subject: "Hoi {{ contact.name }}", text: "Dag {{ trigger.at | date: '%-d %B' }}" }
            nl-BE: { subject: "Dag {{ contact.name }}" }
      """;

  @Test
  void timesAreTheCustomersOwnAndWhatIsUnknownIsLeftOut() {
    Content content = written("", Locale.ENGLISH);

    assertThat(content.subject()).isEqualTo("Hi");
    assertThat(content.text())
        .isEqualTo("Dear friend,\n\non 2 July 2026, 00:30 you saw /home?a=1&b=<2>.\nBye");
  }

  @Test
  void htmlEscapesWhatCustomersAreCalled() {
    assertThat(written("<b>Anna</b> & \"Co\"", Locale.ENGLISH).html())
        .isEqualTo("<h1>&lt;b&gt;Anna&lt;/b&gt; &amp; &quot;Co&quot;</h1>");
  }

  @Test
  void aNameCannotAddALineToTheSubject() {
    assertThat(written("Anna\r\nBcc: all@example.com", Locale.ENGLISH).subject())
        .isEqualTo("Hi Anna Bcc: all@example.com");
  }

  @Test
  void theLocaleGoesBeforeItsLanguageAndHtmlIsMadeFromItsText() {
    Content belgian = written("Anna", Locale.forLanguageTag("nl-BE"));
    Content dutch = written("Anna", Locale.forLanguageTag("nl-NL"));

    assertThat(belgian.subject()).isEqualTo("Dag Anna");
    assertThat(dutch.subject()).isEqualTo("Hoi Anna");
    assertThat(belgian.text()).isEqualTo("Dag 2 juli");
    assertThat(belgian.html()).isEqualTo("<p>Dag 2 juli</p>\n");
  }

  @Test
  void anotherLanguageGetsTheTemplatesOwnTexts() {
    assertThat(written("Anna", Locale.FRENCH).subject()).isEqualTo("Hi Anna");
  }

  @Test
  void aLetterAloneIsTheHtmlOfWhatIsPrinted() {
    String letter =
        """
        campaign: hello
        trigger: { event: visit }
        steps: [ send: { template: t, channels: [print] } ]
        templates:
          t:
            letter: "<p>Dear {{ contact.name }}</p>"
            locales: { nl: { letter: "<p>Beste {{ contact.name }}</p>" } }
        """;

    assertThat(written(letter, "A&B", Locale.FRENCH).html()).isEqualTo("<p>Dear A&amp;B</p>");
    assertThat(written(letter, "A&B", Locale.of("nl")).html()).isEqualTo("<p>Beste A&amp;B</p>");
  }

  @Test
  void aTextThatALanguageLacksIsWhollyInTheTemplatesOwn() {
    String anniversary =
        CAMPAIGN
            .replace("event: visit", "anniversary: { of: firstPurchase, at: [P3M] }")
            .replace(" you saw {{ event.page }}", "")
            .replace("locales:", "sms: '{{ trigger.period }} with us'\n    locales:");

    assertThat(written(anniversary, "Anna", Locale.of("nl")).sms()).isEqualTo("3 months with us");
  }

  @Test
  void aPeriodIsSaidInTheLanguageOfTheText() {
    assertThat(PeriodWords.of("P1Y2M", Locale.ENGLISH)).isEqualTo("1 year and 2 months");
    assertThat(PeriodWords.of("P12M", Locale.of("nl"))).isEqualTo("12 maanden");
    assertThat(PeriodWords.of("P7D", Locale.FRENCH)).isEqualTo("1 semaine");
  }

  @Test
  void aPeriodIsSaidInEnglishWhereItsLanguageHasNoWordsWhateverTheMachineSpeaks() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(PeriodWords.of("P11D", Locale.of("el"))).isEqualTo("11 days");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void theIdOfAMessageIsAFunctionOfItsFourCauses() {
    String id = MessageIds.of("hello", "anna/1", 2, TestEvents.ANNA);

    assertThat(id).isEqualTo(MessageIds.of("hello", "anna/1", 2, TestEvents.ANNA));
    assertThat(id).startsWith("hello-2-").hasSize("hello-2-".length() + 32);
    assertThat(id)
        .isNotIn(
            MessageIds.of("hello", "anna/1", 3, TestEvents.ANNA),
            MessageIds.of("hello", "anna/2", 2, TestEvents.ANNA),
            MessageIds.of("hello", "anna/1", 2, TestEvents.BEN));
  }

  private static Content written(String name, Locale locale) {
    return written(CAMPAIGN, name, locale);
  }

  private static Content written(String yaml, String name, Locale locale) {
    TestContact contact = TestContact.of("anna", "2026-01-01T00:00:00Z").locale(Update.set(locale));
    if (!name.isEmpty()) {
      contact = contact.name(Update.set(name));
    }
    CustomerState state = CustomerState.unknown(TestEvents.ANNA);
    state = state.with(state.contact().with(contact.build()));
    var entry = new Message.Entry("visit-1@/shop", NOW);
    Map<String, Object> event = Map.of("page", "/home?a=1&b=<2>");
    var waiting =
        new Waiting(
            "hello",
            1,
            entry,
            1,
            NOW,
            null,
            Detour.NONE,
            Hold.NONE,
            Map.of("period", "P3M"),
            event);
    var facts = new Facts(state, Calendar.UTC, NOW, entry, event);
    var composer = new Composer(facts, new Calendar(ZoneId.of("Europe/Amsterdam")), Shop.UNNAMED);
    return switch (composer.write(campaign(yaml), "t", waiting)) {
      case Composer.Result.Written(Content content) -> content;
      case Composer.Result.Failed(String because) -> throw new AssertionError(because);
    };
  }

  private static Campaign campaign(String yaml) {
    var files = Map.of("t.html", "<h1>{{ contact.name }}</h1>");
    return switch (CatalogReader.read(new Source("hello.yaml", yaml, files))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new AssertionError(invalid.toString());
    };
  }
}
