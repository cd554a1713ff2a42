/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadCampaignTest {

  private static final String GOOD =
      """
      campaign: hello
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - send: { template: t }
      templates: { t: { text: Hello } }
      """;

  @Test
  void tellsAllThatIsWrongAtOnceEachWithItsPlace() {
    List<String> problems =
        problems(
            """
            campaign: Hello World
            status: alive
            trigger:
              enters: [lifecycle:NEU]
            audiense: "true"
            steps:
              - wait: P0D
              - send: { template: helo, channels: [email, fax] }
              - sleep: P1D
            exit: { on: [purchas] }
            reentry: sometimes
            priority: 101
            templates:
              hello:
                subject: "{{ contact.nam }}"
                text: |
                  Hello,
                    {{ customer.foo }} you
            """);

    assertThat(problems)
        .containsExactly(
            "bad.yaml:1:11: Expected an id of 1 to 64 lower-case letters, digits and dashes, but"
                + " found Hello World",
            "bad.yaml:2:9: Expected one of draft, live, paused, but found alive; did you mean"
                + " live?",
            "bad.yaml:4:12: Expected a category such as lifecycle:NEW, but found lifecycle:NEU;"
                + " did you mean lifecycle:NEW?",
            "bad.yaml:5:1: Expected one of the keys "
                + String.join(", ", CampaignReader.KEYS)
                + ", but found audiense; did you mean audience?",
            "bad.yaml:7:11: Expected a period above zero, up to P100Y, such as PT1H, P14D, P3M or"
                + " P1Y, but found P0D",
            "bad.yaml:8:23: Expected one of the templates hello, but found helo; did you mean"
                + " hello?",
            "bad.yaml:8:47: Expected one of the channels email, sms, print, webhook, manager,"
                + " outbox, but found fax",
            "bad.yaml:9:5: Expected one of the keys wait, send, when, but found sleep",
            "bad.yaml:9:5: Expected either wait or send, but found neither",
            "bad.yaml:10:14: Expected an event out of purchase, refund, rating, complaint,"
                + " testimonial, referral, visit, but found purchas; did you mean purchase?",
            "bad.yaml:11:10: Expected never, always or a period above zero such as P30D, but found"
                + " sometimes",
            "bad.yaml:12:11: Expected a whole number from 0 to 100, but found 101",
            "bad.yaml:15:18: Expected a name that texts of this campaign know, but found"
                + " contact.nam; did you mean contact.name?",
            "bad.yaml:18:12: Expected a name that texts of this campaign know, but found"
                + " customer.foo; did you mean customer.id?");
  }

  @Test
  void tellsWhatIsMissing() {
    assertThat(problems("name: Hello"))
        .containsExactly(
            "bad.yaml:1:1: Expected the key campaign, but it is missing",
            "bad.yaml:1:1: Expected the key trigger, but it is missing",
            "bad.yaml:1:1: Expected the key steps, but it is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "-P1D", "P-1D", "P1X", "P", "1 day", "P101Y", "PT0S", "''"})
  void refusesImpossiblePeriods(String period) {
    assertThat(problems(GOOD.replace("- send", "- wait: " + period + "\n  - send")))
        .singleElement()
        .asString()
        .startsWith("bad.yaml:4:11: Expected a period above zero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P13M", "PT90M", "P1W", "P1Y2M3DT4H5M", "P100Y"})
  void acceptsUnusualPeriods(String period) {
    assertThat(problems(GOOD.replace("- send", "- wait: " + period + "\n  - send"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "customer.nn == 1 | 1 | found customer.nn; did you mean customer.n?",
        "customer.n == 'one' | 12 | found no matching overload",
        "customer.n == | 14 | mismatched input",
        "contact.name + 'x' == 'x' | 14 | found no matching overload",
        "contact.attributes.a + contact.attributes.b > 1 | 22 | Expected numbers or times beside +",
        "1 == [['x']].map(a, a + a).size() | 23 | but these may be lists",
        "customer.n | 9 | expected type 'bool' but found 'int'",
        "event.amount > 10.0 | 1 | found event.amount",
        "customer.in('lifecycle:NEU') | 13 | found lifecycle:NEU; did you mean lifecycle:NEW?",
        "contact.attributes.n + 1 > 5 | 24 | write it as 1.0, or in double(…)",
        "customer.n * contact.attributes.n > 5.0 | 9 | write it as 1.0, or in double(…)",
        "contact.attributes.n % 2 == 0 | 19 | write int(…)",
        "contact.name.matches('a(') | 22 | Expected a pattern that can be matched (RE2), but found a(: ",
        "matches(contact.name, 'a(') | 23 | found a(: ",
        "has(contact.name) | 1 | Expected contact.name != null, but found has(contact.name)",
        "'in (' == contact.name && customer.in(\"x\") | 39 | found x",
      })
  void tellsWhatIsWrongWithACondition(String condition, int column, String message) {
    String yaml = GOOD + "audience: " + (condition.startsWith("'") ? ">-\n  " : "") + condition;

    assertThat(problems(yaml))
        .singleElement()
        .asString()
        .contains(message)
        .satisfies(problem -> {
          if (!condition.startsWith("'")) {
            assertThat(problem).startsWith("bad.yaml:6:%s: ".formatted(10 + column));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"event.amount == 50", "50 != event.amount", "event.amount * 2 > 1.0"})
  void tellsHowADecimalNumberIsWritten(String condition) {
    String purchase =
        GOOD.replace("enters: [lifecycle:NEW]", "event: purchase, where: '" + condition + "'");

    assertThat(problems(purchase))
        .singleElement()
        .asString()
        .contains("but found a decimal and a whole number; write a decimal one as 50.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audience: !customer.in('lifecycle:UNHAPPY')",
        "audience: !customer.in('lifecycle:UNHAPPY') && customer.n > 1",
        "audience: ! customer.in('lifecycle:UNHAPPY')"
      })
  void aConditionThatBeginsWithATagNeedsQuotes(String audience) {
    assertThat(problems(GOOD + audience))
        .containsExactly(
            "bad.yaml:6:11: Expected the condition in quotes, as YAML reads ! as a tag");
    assertThat(
            problems(
                GOOD.replace(
                    "enters: [lifecycle:NEW]", "event: visit, where: !(event.page == 'a')")))
        .containsExactly(
            "bad.yaml:2:33: Expected the condition in quotes, as YAML reads ! as a tag");
  }

  @Test
  void aLetterAloneIsForPrintAlone() {
    String letter = GOOD.replace("text: Hello", "letter: Hello");

    assertThat(problems(letter.replace("template: t", "template: t, channels: [print]"))).isEmpty();
    assertThat(problems(letter))
        .containsExactly(
            "bad.yaml:4:11: Expected a text, html or sms in the template t, as not all its sends are"
                + " by print alone, but found a letter only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{{ contact.name | shout }} ~ Expected a Liquid filter, but found shout",
        "{{ contact.name ~ Expected a Liquid text",
        "{% include 'x' %} ~ Expected a tag such as assign,",
        "{% assing a = 1 %} ~ but found assing; did you mean assign?",
        "{% if contact.name != blank %}Dear{% endif %} ~ but blank does not",
        "{{ 'now' | date: '%Y' }} ~ found the clock's",
        "{% assign a = 1 %}{{ b }} ~ found b",
        "{% for i in contact.things %}{{ i }}{% endfor %} ~ found contact.things",
        "{{ event.amount }} ~ found event.amount",
        "{% if contact.name %} ~ Expected a Liquid text",
      })
  void tellsWhatIsWrongWithAText(String text, String message) {
    String yaml = GOOD.replace("text: Hello", "text: \"" + text.replace("\"", "\\\"") + "\"");

    assertThat(problems(yaml)).singleElement().asString().contains(message);
  }

  @Test
  void tellsAllThatIsWrongWithAText() {
    String text = "{% render 'x' %}{{ contact.nam }} {{ contact.name | shout }}";

    assertThat(problems(GOOD.replace("text: Hello", "text: \"" + text + "\"")))
        .hasSize(3)
        .anySatisfy(problem -> assertThat(problem).contains("5:26", "found render"))
        .anySatisfy(problem -> assertThat(problem).contains("found contact.nam"))
        .anySatisfy(problem -> assertThat(problem).contains("found shout"));
  }

  @Test
  void blocksMayNotStandTooDeepWithinOthers() {
    String deep = "{% if contact.name %}".repeat(3_000) + "{% endif %}".repeat(3_000);

    assertThat(problems(GOOD.replace("text: Hello", "text: \"" + deep + "\"")))
        .singleElement()
        .asString()
        .contains("Expected at most 50 blocks within one another, but if is one more");
  }

  @Test
  void aTagThatIsNotReadIsNone() {
    String raw = "{% raw %}{% render %}{% endraw %}{% comment %}{% fi %}{% endcomment %}";

    assertThat(problems(GOOD.replace("text: Hello", "text: \"" + raw + "\""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{ event.items[0].nmae }} ~ Expected a field of an item, but found nmae; did you mean name?",
        "{% for i in event.items %}{{ i.prcie }}{% endfor %} ~ did you mean price?",
        "{% for i in event.related %}{{ i.link }}{% endfor %} ~ but found link",
        "{% tablerow i in event.items cols:2 %}{{ i.sku }}{{ tablerowloop.col }}{% endtablerow %} ~",
        "{% tablerow i in event.items %}{{ i.prcie }}{% endtablerow %} ~ did you mean price?",
        "{{ event.items.size }}{% for i in event.items %}{{ i.warranty }}{% endfor %} ~",
      })
  void theFieldsOfItemsAreKnown(String text, @Nullable String message) {
    String yaml =
        GOOD.replace("enters: [lifecycle:NEW]", "event: purchase")
            .replace("text: Hello", "text: \"" + text + "\"");

    assertThat(String.join("\n", problems(yaml))).contains(message == null ? "" : message);
    assertThat(problems(yaml)).hasSize(message == null ? 0 : 1);
  }

  @Test
  void placesAProblemOfANamedFileInThatFile() {
    var source =
        new Source(
            "bad.yaml",
            GOOD.replace("text: Hello", "html: { file: t.html }"),
            Map.of("t.html", "<p>\n  {{ contact.mail }}</p>"));

    assertThat(((Reading.Invalid) CatalogReader.read(source)).problems())
        .containsExactly(
            new Problem(
                "t.html",
                2,
                6,
                "Expected a name that texts of this campaign know, but found contact.mail; did you"
                    + " mean contact.email?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "campaign: hello | campaign: hello\\ncampaign: again | 2:1: Expected the key campaign once",
        "enters: [lifecycle:NEW] | cron: x | 2:18: Expected minute, hour, day of the month",
        "enters: [lifecycle:NEW] | cron: 0 9 L * * | 2:22: Expected minute, hour, day of the month, month and day of the week such as 0 9 * * MON, but found L: ",
        "enters: [lifecycle:NEW] | enters: [lifecycle:NEW], event: visit | Expected exactly one",
        "enters: [lifecycle:NEW] | enters: [] | Expected one category or more",
        "enters: [lifecycle:NEW] | anniversary: { of: birthday } | Expected either at or every",
        "enters: [lifecycle:NEW] | anniversary: { of: birtday, every: P1Y } | did you mean birthday?",
        "enters: [lifecycle:NEW] | anniversary: { of: birthday, at: [PT1H] } | a calendar period",
        "enters: [lifecycle:NEW] | anniversary: { of: birthday, at: [P12M, P1Y] } | Expected each period once",
        "enters: [lifecycle:NEW] | leaves: [lifecycle:NEW], where: x | where beside event only",
        "text: Hello | html: { file: gone.html } | there is no gone.html",
        "text: Hello | subject: Hello | Expected a text, html, sms or letter",
        "template: t | template: { a: t } | 4:23: Expected the name of a template, as there are no variants, but found a mapping",
        "template: t | template: {} | Expected the name of a template, as there are no variants",
        "- send: { template: t } | - wait: P1D | Expected one send or more",
        "- send | - wait: P1D\\n    when: 'true'\\n  - send | Expected when on a send",
      })
  void refuses(String good, String bad, String message) {
    String yaml = GOOD.replace(good, bad.replace("\\n", "\n"));

    assertThat(problems(yaml)).isNotEmpty().first().asString().contains(message);
  }

  @Test
  void refusesAKeyWithNothingAfterItKnownOrNot() {
    assertThat(
            problems(
                GOOD.replace("text: Hello", "text: Hello, locales: { nl: }")
                    + "audiense:\naudience:\npriority: ~\n"))
        .containsExactly(
            "bad.yaml:5:43: Expected something after the key nl, but found nothing",
            "bad.yaml:6:1: Expected one of the keys "
                + String.join(", ", CampaignReader.KEYS)
                + ", but found audiense; did you mean audience?",
            "bad.yaml:7:1: Expected something after the key audience, but found nothing",
            "bad.yaml:8:1: Expected something after the key priority, but found nothing");
    assertThat(problems(GOOD.replace("campaign: hello", "campaign:")))
        .containsExactly(
            "bad.yaml:1:1: Expected something after the key campaign, but found nothing");
    assertThat(problems(GOOD.replace("steps:\n", "steps:\n  -\n")))
        .containsExactly(
            "bad.yaml:4:4: Expected a mapping with wait, send, when, but found nothing");
  }

  @Test
  void refusesATemplateThatIsNotThereForEveryVariant() {
    String halves = GOOD + "variants: { a: 50%, b: 50% }\n";

    assertThat(problems(halves.replace("template: t", "template: { a: t, c: t }")))
        .containsExactly(
            "bad.yaml:4:23: Expected the key b, but it is missing",
            "bad.yaml:4:31: Expected one of the keys a, b, but found c; did you mean a?");
    assertThat(problems(halves.replace("template: t", "template: {}"))).hasSize(2);
  }

  @Test
  void refusesSharesThatDoNotAddUp() {
    assertThat(problems(GOOD + "variants: { a: 50%, b: 49.5% }\nholdout: 110%"))
        .containsExactly(
            "bad.yaml:6:11: Expected shares that add up to 100%, but they add up to 99.5%",
            "bad.yaml:7:10: Expected a share from 0% to 100% such as 10% or 2.5%, but found 110%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "just text",
        "a: [unclosed",
        "a: &x [*x]",
        "%",
        "? {a: b}\n: c",
        "campaign: !!java.util.Date now",
        "---\na: b\n---\nc: d"
      })
  void survivesWhatIsNoCampaignAtAll(String text) {
    assertThat(problems(text)).isNotEmpty().allSatisfy(p -> assertThat(p).contains("Expected"));
  }

  private static List<String> problems(String yaml) {
    return switch (CatalogReader.read(new Source("bad.yaml", yaml, Map.of()))) {
      case Reading.Valid valid -> List.of();
      case Reading.Invalid(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }
}
