/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * One made-up person.
 *
 * @param number 1, 2, 3 …
 * @param emailConsent whether mail may be sent
 */
record Shopper(
    int number,
    Persona persona,
    Country country,
    String name,
    String phone,
    LocalDate birthday,
    boolean emailConsent) {

  static Shopper of(int number, Dice dice) {
    Country country = Country.of(dice);
    return new Shopper(
        number,
        Persona.of(dice),
        country,
        country.name(dice),
        country.phone(dice),
        LocalDate.of(1950, 1, 1).plusDays(dice.between(0, 55 * 365)),
        dice.chance(0.9));
  }

  CustomerId id() {
    return new CustomerId(String.format(Locale.ROOT, "c-%05d", number));
  }

  /** An address that nobody has: example.com is kept free for that. */
  String email() {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z ]", "").strip();
    return "%s.%s@example.com".formatted(ascii.toLowerCase(Locale.ROOT).replace(' ', '.'), number);
  }

  /** The event that makes the person known. */
  Contact introduction(String eventId, Instant at) {
    return new Contact(
        new Envelope(eventId, DemoShop.SOURCE, id(), at),
        Update.set(name),
        Update.set(email()),
        Update.set(phone),
        Update.keep(),
        Update.set(country.locale()),
        Update.set(country.zone()),
        Update.set(birthday),
        Update.set(Map.of("email", emailConsent, "sms", emailConsent && number % 2 == 0)),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep());
  }
}
