/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.customer.ContactCard.Field;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import dev.lifecycle.streams.OrdersCodec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stored form of contact cards: nothing but a byte where nothing is known. */
final class ContactCodec {

  /** The end of a contract that has none: a day that the contract itself takes for no end. */
  private static final long NO_END = LocalDate.EPOCH.toEpochDay();

  private ContactCodec() {}

  static void write(ContactCard card, BinaryOut out) {
    boolean known = !card.equals(ContactCard.EMPTY);
    out.flag(known);
    if (known) {
      field(card.name(), out::text, out);
      field(card.email(), out::text, out);
      field(card.phone(), out::text, out);
      field(card.postalAddress(), out::text, out);
      field(card.locale(), locale -> out.text(locale.toLanguageTag()), out);
      field(card.timeZone(), zone -> out.text(zone.getId()), out);
      field(card.birthday(), day -> out.signed(day.toEpochDay()), out);
      field(card.consents(), all -> FreeValues.writeMap(all, out::flag, out), out);
      field(card.preferredChannel(), out::text, out);
      field(card.accountManager(), out::text, out);
      field(card.contracts(), all -> out.list(all, each -> write(each, out)), out);
      field(
          card.attributes(),
          all -> FreeValues.writeMap(all, value -> FreeValues.write(value, out), out),
          out);
    }
  }

  static ContactCard read(BinaryIn in) {
    if (!in.flag()) {
      return ContactCard.EMPTY;
    }
    return new ContactCard(
        field(in::text, in),
        field(in::text, in),
        field(in::text, in),
        field(in::text, in),
        field(() -> Locale.forLanguageTag(in.text()), in),
        field(() -> ZoneId.of(in.text()), in),
        field(() -> LocalDate.ofEpochDay(in.signed()), in),
        field(() -> FreeValues.readMap(in::flag, in), in),
        field(in::text, in),
        field(in::text, in),
        field(() -> in.list(() -> contract(in)), in),
        field(() -> FreeValues.readMap(() -> FreeValues.read(in), in), in));
  }

  private static <T> void field(@Nullable Field<T> field, Consumer<T> writer, BinaryOut out) {
    out.optional(
        field,
        known -> {
          OrdersCodec.write(known.by(), out);
          out.optional(known.value(), writer);
        });
  }

  private static <T> @Nullable Field<T> field(Supplier<T> reader, BinaryIn in) {
    return in.optional(() -> {
      var by = OrdersCodec.readKey(in);
      return new Field<>(in.optional(reader), by);
    });
  }

  private static void write(Contract contract, BinaryOut out) {
    out.text(contract.contractId());
    out.optional(contract.kind(), out::text);
    LocalDate expires = contract.expires();
    out.signed(expires == null ? NO_END : expires.toEpochDay());
  }

  private static Contract contract(BinaryIn in) {
    return new Contract(in.text(), in.optional(in::text), LocalDate.ofEpochDay(in.signed()));
  }
}
