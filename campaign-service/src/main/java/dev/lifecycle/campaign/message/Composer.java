/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Template;
import dev.lifecycle.campaign.definition.Text;
import dev.lifecycle.event.Message.Content;
import dev.lifecycle.fact.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
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
      var values = new LinkedHashMap<String, Object>();
      values.put("shop", shop.values());
      values.putAll(new GapValues(facts, calendar).of(campaign, waiting, wording.locale()));
      return new Result.Written(content(wording, values));
    } catch (RuntimeException failure) {
      return new Result.Failed(
          "Template %s could not be filled: %s".formatted(name, failure.getMessage()));
    }
  }

  private static Content content(Wording wording, Map<String, Object> values) {
    String subject = rendered(wording.subject(), values);
    String text = rendered(wording.text(), values);
    return new Content(
        subject == null ? null : oneLine(subject),
        text,
        html(wording, text, values),
        rendered(wording.sms(), values));
  }

  @SuppressWarnings("unchecked")
  private static @Nullable String html(
      Wording wording, @Nullable String text, Map<String, Object> values) {
    if (wording.html() != null) {
      return rendered(wording.html(), (Map<String, Object>) Html.escaped(values));
    }
    return text == null ? null : Html.ofText(text);
  }

  private static @Nullable String rendered(@Nullable Text text, Map<String, Object> values) {
    return text == null ? null : text.render(values).strip();
  }

  /** A subject is one line: a line end in a name would start another mail header. */
  private static String oneLine(String subject) {
    return subject.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
