/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The data of contacts, being read: a field left out is kept, null clears it. */
final class ContactData {

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

  private ContactData() {}

  static Contact contact(Envelope envelope, JsonIn in) {
    var data = new ContactData();
    while (in.nextField()) {
      data.take(in);
    }
    return data.contact(envelope);
  }

  private void take(JsonIn in) {
    switch (in.field()) {
      case "name" -> name = update(in, Scalars::line);
      case "email" -> email = update(in, Scalars::line);
      case "phone" -> phone = update(in, Scalars::line);
      case "postalAddress" -> postalAddress = update(in, Scalars::prose);
      case "locale" -> locale = update(in, Moments::locale);
      case "timeZone" -> timeZone = update(in, Moments::zone);
      case "birthday" -> birthday = update(in, Moments::date);
      case "consents" -> consents = update(in, FreeForm::truths);
      case "preferredChannel" -> preferredChannel = update(in, Scalars::line);
      case "accountManager" -> accountManager = update(in, Scalars::line);
      case "expectedAnnualRevenue" -> expectedAnnualRevenue = update(in, Scalars::amount);
      case "contracts" -> contracts = update(in, each -> each.list(ContactData::contract));
      case "attributes" -> attributes = update(in, FreeForm::map);
      default -> in.skip();
    }
  }

  private static <T> Update<T> update(JsonIn in, Function<JsonIn, @Nullable T> read) {
    T value = read.apply(in);
    return value == null ? Update.clear() : Update.set(value);
  }

  private Contact contact(Envelope envelope) {
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

  private static @Nullable Contract contract(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    String contractId = null;
    String kind = null;
    LocalDate expires = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "contractId" -> contractId = Scalars.id(in);
        case "kind" -> kind = Scalars.line(in);
        case "expires" -> expires = Moments.date(in);
        default -> in.skip();
      }
    }
    return new Contract(in.require("contractId", contractId), kind, expires);
  }
}
