/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Filled;
import dev.lifecycle.campaign.definition.Html;
import dev.lifecycle.campaign.definition.Template;
import dev.lifecycle.campaign.definition.Variables;
import dev.lifecycle.campaign.message.Wording.Spoken;
import dev.lifecycle.event.Message.Content;
import dev.lifecycle.fact.Calendar;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the texts of a message for one customer.
 *
 * @param calendar in the customer's time zone
 * @param shop who writes
 */
public record Composer(Facts facts, Calendar calendar, Shop shop) {

  /** What came of it. */
  public sealed interface Result {

    /** The texts. */
    record Written(Content content) implements Result {}

    /** They could not be made for this customer. */
    record Failed(String because) implements Result {}
  }

  /** Writes a template of a campaign for an entry. */
  public Result write(Campaign campaign, String name, Waiting waiting) {
    Template template = campaign.templates().get(name);
    if (template == null) {
      return new Result.Failed("Expected a template %s, but there is none".formatted(name));
    }
    var wording = Wording.of(template, ContactCard.value(facts.state().contact().locale()));
    try {
      Content content = content(wording, locale -> new GapValues(this, campaign, waiting, locale));
      return saysNothing(wording, content)
          ? new Result.Failed("Template %s came out without a word".formatted(name))
          : new Result.Written(content);
    } catch (RuntimeException failure) {
      return new Result.Failed(
          "Template %s could not be filled: %s".formatted(name, failure.getMessage()));
    }
  }

  private static Content content(Wording wording, Function<Locale, Variables> values) {
    Filled subject = filled(wording.subject(), values);
    Filled text = filled(wording.text(), values);
    Filled sms = filled(wording.sms(), values);
    return new Content(
        subject == null ? null : subject.line(),
        text == null ? null : text.text(),
        html(wording, text, values),
        sms == null ? null : sms.text());
  }

  private static boolean saysNothing(Wording wording, Content content) {
    String ownHtml = wording.html() == null ? null : content.html();
    return Stream.of(content.text(), ownHtml, content.sms())
        .allMatch(text -> text == null || text.isBlank());
  }

  private static @Nullable String html(
      Wording wording, @Nullable Filled text, Function<Locale, Variables> values) {
    Spoken html = wording.html();
    if (html != null) {
      Variables known = values.apply(html.locale());
      return html.text().fill(name -> Html.escaped(known.value(name))).text();
    }
    return text == null ? null : text.html();
  }

  private static @Nullable Filled filled(
      @Nullable Spoken spoken, Function<Locale, Variables> values) {
    return spoken == null ? null : spoken.text().fill(values.apply(spoken.locale()));
  }
}
