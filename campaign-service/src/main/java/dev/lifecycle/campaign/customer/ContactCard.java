/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.fact.EventKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a customer and what they agreed to: the newest of each field (events.md). A field
 * that no event mentioned is absent; one that was cleared is there without a value.
 *
 * @param attributes text, numbers, booleans, and lists and maps of these
 */
public record ContactCard(
    @Nullable Field<String> name,
    @Nullable Field<String> email,
    @Nullable Field<String> phone,
    @Nullable Field<String> postalAddress,
    @Nullable Field<Locale> locale,
    @Nullable Field<ZoneId> timeZone,
    @Nullable Field<LocalDate> birthday,
    @Nullable Field<Map<String, Boolean>> consents,
    @Nullable Field<String> preferredChannel,
    @Nullable Field<String> accountManager,
    @Nullable Field<List<Contract>> contracts,
    @Nullable Field<Map<String, Object>> attributes) {

  /** Nothing is known. */
  public static final ContactCard EMPTY =
      new ContactCard(null, null, null, null, null, null, null, null, null, null, null, null);

  /**
   * A field and the event that set it.
   *
   * @param value absent where that event cleared it
   */
  public record Field<T>(@Nullable T value, EventKey by) {

    private boolean isBlank() {
      return value instanceof String text && text.isBlank();
    }

    private @Nullable Field<T> since(EventKey erasure) {
      return by.compareTo(erasure) > 0 ? this : null;
    }
  }

  /** With what an event tells: each field that it mentions, where nothing newer set that. */
  public ContactCard with(Contact contact) {
    EventKey by = EventKey.of(contact.envelope());
    return new ContactCard(
        newer(name, contact.name(), by),
        newer(email, contact.email(), by),
        newer(phone, contact.phone(), by),
        newer(postalAddress, contact.postalAddress(), by),
        newer(locale, contact.locale(), by),
        newer(timeZone, contact.timeZone(), by),
        newer(birthday, contact.birthday(), by),
        newer(consents, contact.consents(), by),
        newer(preferredChannel, contact.preferredChannel(), by),
        newer(accountManager, contact.accountManager(), by),
        newer(contracts, contact.contracts(), by),
        newer(attributes, contact.attributes(), by));
  }

  /** What is left when everything up to an event is forgotten. */
  public ContactCard since(EventKey erasure) {
    return new ContactCard(
        kept(name, erasure),
        kept(email, erasure),
        kept(phone, erasure),
        kept(postalAddress, erasure),
        kept(locale, erasure),
        kept(timeZone, erasure),
        kept(birthday, erasure),
        kept(consents, erasure),
        kept(preferredChannel, erasure),
        kept(accountManager, erasure),
        kept(contracts, erasure),
        kept(attributes, erasure));
  }

  /** When the events happened that set its fields. */
  Stream<Instant> told() {
    return Stream.<@Nullable Field<?>>of(
            name,
            email,
            phone,
            postalAddress,
            locale,
            timeZone,
            birthday,
            consents,
            preferredChannel,
            accountManager,
            contracts,
            attributes)
        .flatMap(field -> field == null ? Stream.empty() : Stream.of(field.by().time()));
  }

  /** The value of a field; absent where it is not known, was cleared, or is a blank text. */
  public static <T> @Nullable T value(@Nullable Field<T> field) {
    return field == null || field.isBlank() ? null : field.value();
  }

  private static <T> @Nullable Field<T> newer(
      @Nullable Field<T> known, Update<T> update, EventKey by) {
    if (known != null && known.by().compareTo(by) >= 0) {
      return known;
    }
    return switch (update) {
      case Update.Keep<T> keep -> known;
      case Update.Set<T>(T value) -> new Field<>(value, by);
      case Update.Clear<T> clear -> new Field<>(null, by);
    };
  }

  private static <T> @Nullable Field<T> kept(@Nullable Field<T> field, EventKey erasure) {
    return field == null ? null : field.since(erasure);
  }
}
