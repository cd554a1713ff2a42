/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.campaign.definition.Membership;
import dev.lifecycle.campaign.definition.Variables;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.Message;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.Occasions;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign may know of a customer at an instant.
 *
 * @param business the calendar of the business zone, in which purchase occasions are counted
 * @param entry the entry it is asked for; its instant is the triggering event's time
 * @param event the fields of the triggering event
 */
public record Facts(
    CustomerState state,
    Calendar business,
    Instant now,
    Message.@Nullable Entry entry,
    Map<String, Object> event)
    implements Variables {

  @Override
  public @Nullable Object value(String path) {
    int dot = path.indexOf('.');
    String field = path.substring(dot + 1);
    return switch (dot < 0 ? path : path.substring(0, dot)) {
      case "customer" -> dot < 0 ? new Membership(state.categories()) : customer(field);
      case "contact" -> contact(field);
      case "event" -> event(field);
      case "now" -> now;
      default -> null;
    };
  }

  /** The purchase occasions. */
  public Occasions occasions() {
    return Occasions.of(state.orders(), business);
  }

  private @Nullable Object customer(String field) {
    return switch (field) {
      case "id" -> state.customer().value();
      case "n" -> (long) occasions().n();
      case "first" -> occasions().first();
      case "last" -> occasions().last();
      case "lastVisit" -> state.lastVisit();
      case "categories" -> state.categories().stream().map(Category::qualifiedName).toList();
      default -> null;
    };
  }

  private @Nullable Object contact(String field) {
    ContactCard card = state.contact();
    return switch (field) {
      case "name" -> ContactCard.value(card.name());
      case "email" -> ContactCard.value(card.email());
      case "phone" -> ContactCard.value(card.phone());
      case "postalAddress" -> ContactCard.value(card.postalAddress());
      case "locale" -> text(ContactCard.value(card.locale()));
      case "timeZone" -> text(ContactCard.value(card.timeZone()));
      case "birthday" -> text(ContactCard.value(card.birthday()));
      case "preferredChannel" -> ContactCard.value(card.preferredChannel());
      case "accountManager" -> ContactCard.value(card.accountManager());
      case "consents" -> orEmpty(ContactCard.value(card.consents()));
      case "attributes" -> orEmpty(ContactCard.value(card.attributes()));
      default -> null;
    };
  }

  private @Nullable Object event(String field) {
    return field.equals("time") && entry != null ? entry.at() : event.get(field);
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Locale locale -> locale.toLanguageTag();
      case Object other -> other.toString();
    };
  }

  private static Object orEmpty(@Nullable Object map) {
    return map == null ? Map.of() : map;
  }
}
