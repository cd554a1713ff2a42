/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes the data of contacts: a field to keep is left out, one to clear is null. */
final class ContactOut {

  private final JsonOut out;

  private ContactOut(JsonOut out) {
    this.out = out;
  }

  static void write(Contact contact, JsonOut out) {
    new ContactOut(out).write(contact);
  }

  private void write(Contact contact) {
    any("name", contact.name());
    any("email", contact.email());
    any("phone", contact.phone());
    any("postalAddress", contact.postalAddress());
    update("locale", contact.locale(), this::locale);
    any("timeZone", contact.timeZone());
    any("birthday", contact.birthday());
    any("consents", contact.consents());
    any("preferredChannel", contact.preferredChannel());
    any("accountManager", contact.accountManager());
    any("expectedAnnualRevenue", contact.expectedAnnualRevenue());
    update("contracts", contact.contracts(), this::contracts);
    any("attributes", contact.attributes());
  }

  private <T> void any(String field, Update<T> update) {
    update(field, update, out::any);
  }

  private <T> void update(String field, Update<T> update, Consumer<? super T> write) {
    switch (update) {
      case Update.Keep<T> _ -> {}
      case Update.Clear<T> _ -> out.nothing(field);
      case Update.Set<T>(T value) -> {
        out.name(field);
        write.accept(value);
      }
    }
  }

  private void locale(Locale locale) {
    out.any(locale.toLanguageTag());
  }

  private void contracts(List<Contract> contracts) {
    out.objects(contracts, this::contract);
  }

  private void contract(Contract contract) {
    out.text("contractId", contract.contractId())
        .text("kind", contract.kind())
        .value("expires", contract.expires());
  }
}
