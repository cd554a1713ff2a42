/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.testing;

import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A contact being put together: every field is kept unless said otherwise. */
public final class TestContact {

  private final Envelope envelope;
  private Update<String> name = Update.keep();
  private Update<String> email = Update.keep();
  private Update<String> phone = Update.keep();
  private Update<String> postalAddress = Update.keep();
  private Update<Locale> locale = Update.keep();
  private Update<ZoneId> timeZone = Update.keep();
  private Update<LocalDate> birthday = Update.keep();
  private Update<Map<String, Boolean>> consents = Update.keep();
  private Update<String> preferredChannel = Update.keep();
  private Update<String> accountManager = Update.keep();
  private Update<BigDecimal> expectedAnnualRevenue = Update.keep();
  private Update<List<Contract>> contracts = Update.keep();
  private Update<Map<String, Object>> attributes = Update.keep();

  private TestContact(Envelope envelope) {
    this.envelope = envelope;
  }

  public static TestContact of(String customer, String time) {
    return new TestContact(TestEvents.envelope(customer, "contact-" + customer + "-" + time, time));
  }

  public static TestContact of(Envelope envelope) {
    return new TestContact(envelope);
  }

  public TestContact name(Update<String> update) {
    name = update;
    return this;
  }

  public TestContact email(Update<String> update) {
    email = update;
    return this;
  }

  public TestContact phone(Update<String> update) {
    phone = update;
    return this;
  }

  public TestContact postalAddress(Update<String> update) {
    postalAddress = update;
    return this;
  }

  public TestContact locale(Update<Locale> update) {
    locale = update;
    return this;
  }

  public TestContact timeZone(Update<ZoneId> update) {
    timeZone = update;
    return this;
  }

  public TestContact birthday(Update<LocalDate> update) {
    birthday = update;
    return this;
  }

  public TestContact consents(Update<Map<String, Boolean>> update) {
    consents = update;
    return this;
  }

  public TestContact preferredChannel(Update<String> update) {
    preferredChannel = update;
    return this;
  }

  public TestContact accountManager(Update<String> update) {
    accountManager = update;
    return this;
  }

  public TestContact expectedAnnualRevenue(Update<BigDecimal> update) {
    expectedAnnualRevenue = update;
    return this;
  }

  public TestContact contracts(Update<List<Contract>> update) {
    contracts = update;
    return this;
  }

  public TestContact attributes(Update<Map<String, Object>> update) {
    attributes = update;
    return this;
  }

  public Contact build() {
    return new Contact(
        envelope,
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
        expectedAnnualRevenue,
        contracts,
        attributes);
  }
}
