/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Variables;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The values that fill the gaps of a text; times are in the customer's time zone.
 *
 * @param composer what it goes by
 * @param locale the language of the text
 */
record GapValues(Composer composer, Campaign campaign, Waiting waiting, Locale locale)
    implements Variables {

  @Override
  public @Nullable Object value(String path) {
    int dot = path.indexOf('.');
    String field = path.substring(dot + 1);
    return switch (path.substring(0, Math.max(0, dot))) {
      case "customer", "contact" -> local(composer.facts().value(path));
      case "event" -> field.equals("time") ? entered() : waiting.event().get(field);
      case "trigger" -> trigger(field);
      case "campaign" -> campaign(field);
      case "shop" -> composer.shop().value(field);
      default -> null;
    };
  }

  private @Nullable Object trigger(String field) {
    if (field.equals("at")) {
      return entered();
    }
    String value = waiting.trigger().get(field);
    return value != null && field.equals("period") ? PeriodWords.of(value, locale) : value;
  }

  private @Nullable String campaign(String field) {
    return switch (field) {
      case "id" -> campaign.id();
      case "name" -> campaign.name();
      default -> null;
    };
  }

  private @Nullable Object entered() {
    return local(waiting.entry().at());
  }

  private @Nullable Object local(@Nullable Object value) {
    return value instanceof Instant instant ? instant.atZone(composer.calendar().zone()) : value;
  }
}
