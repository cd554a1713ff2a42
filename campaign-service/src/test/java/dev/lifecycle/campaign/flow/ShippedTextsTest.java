/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.message.Shop;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Message.Content;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Every text that comes with the product, as a customer would get it. */
class ShippedTextsTest {

  private static final Locale BELGIUM = Locale.forLanguageTag("nl-BE");
  private static final String ODD_NAME = "Anna & <Co>";

  /** One text message; what is longer goes out, and is paid, as two. */
  private static final int ONE_SMS = 160;

  static Stream<Source> shipped() {
    return Sources.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void readWellWhetherTheCustomerIsKnownOrNot(Source source) {
    for (String name : List.of("", " ", ODD_NAME)) {
      Shop shop = name.isEmpty() ? Shop.UNNAMED : ShippedStory.SHOP;
      List<Message> messages = ShippedStory.of(source, name, Locale.ENGLISH, shop).messages();

      assertThat(messages)
          .extracting(Message::template)
          .containsAll(Story.campaign(source.definition()).templates().keySet());
      assertThat(messages).allSatisfy(message -> readsWell(message.content()));
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void haveHtmlThatIsWholeAndSafe(Source source) throws Exception {
    var messages = ShippedStory.of(source, ODD_NAME, Locale.ENGLISH, ShippedStory.SHOP).messages();

    for (Message message : messages) {
      String html = String.valueOf(message.content().html());
      assertThat(html).doesNotContain("<Co>", "<1.7", "<fine>");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new InputSource(
                  new StringReader("<body>" + html.replace("<br>", "<br/>") + "</body>")));
    }
  }

  @Test
  void speakDutchInBelgiumWhereTheyHaveIt() {
    List<Message> messages =
        shipped()
            .filter(source -> source.definition().contains("nl:"))
            .flatMap(source ->
                ShippedStory.of(source, ODD_NAME, BELGIUM, Shop.UNNAMED).messages().stream())
            .toList();

    assertThat(messages).extracting(Message::campaign).contains("birthday", "season", "welcome");
    assertThat(messages)
        .allSatisfy(message -> {
          readsWell(message.content());
          assertThat(message.content().text()).contains("Het hele team");
          assertThat(message.content().html()).contains("Het hele team");
        });
  }

  @Test
  void theAnniversarySpeaksOfMonths() {
    Source anniversary =
        shipped()
            .filter(source -> source.file().equals("anniversary.yaml"))
            .findFirst()
            .orElseThrow();

    assertThat(ShippedStory.of(anniversary, "Anna", Locale.ENGLISH, Shop.UNNAMED).messages())
        .extracting(message -> message.content().subject())
        .containsExactly(
            "Anna, 3 months together: thank you",
            "Anna, 6 months together: thank you",
            "Anna, 12 months together: thank you");
  }

  private static void readsWell(Content content) {
    assertThat(content.subject()).isNotBlank().doesNotContain("\n");
    assertThat(content.text()).isNotBlank();
    for (String text :
        Stream.of(content.subject(), content.text(), content.sms())
            .filter(java.util.Objects::nonNull)
            .toList()) {
      assertThat(text)
          .doesNotContain("{", "}", "  ", "null", "\n\n\n")
          .doesNotContainPattern("(?m)(Hello|Dear|Hallo|Beste)\\s*,|[ (][,.:;!?]|[ \\t]$|\\(\\)");
    }
    if (content.sms() != null) {
      assertThat(content.sms()).hasSizeLessThanOrEqualTo(ONE_SMS);
    }
  }
}
