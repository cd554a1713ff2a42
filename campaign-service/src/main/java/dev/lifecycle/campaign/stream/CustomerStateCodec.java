/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Ledger;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import dev.lifecycle.streams.OrdersCodec;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The stored form of a customer: a version, then few bytes. Every version ever written is read; the
 * newest is written. The id is the store's key.
 */
final class CustomerStateCodec {

  static final int VERSION = 4;

  private static final Map<Integer, Category> CATEGORIES = StoredNumbers.categories();

  private CustomerStateCodec() {}

  static byte[] encode(KeptCustomer kept) {
    var out = new BinaryOut();
    out.raw(VERSION);
    write(kept.state(), out);
    out.optional(kept.armedFor(), out::instant);
    out.list(kept.told(), told -> ToldCodec.write(told, out));
    return out.toBytes();
  }

  /**
   * Reads a stored customer.
   *
   * @throws IllegalStateException if a newer version of the service wrote it
   */
  static KeptCustomer decode(CustomerId id, byte[] bytes) {
    var in = new BinaryIn(bytes);
    int version = in.version("the stored state of a customer", VERSION);
    return new KeptCustomer(
        state(id, in, version),
        in.optional(in::instant),
        in.list(() -> ToldCodec.read(in, version)));
  }

  private static void write(CustomerState state, BinaryOut out) {
    out.optional(state.erased(), key -> OrdersCodec.write(key, out));
    out.optional(state.firstSeen(), out::instant);
    writeNewest(state.newest(), out);
    OrdersCodec.write(state.orders(), out);
    out.list(state.bought(), item -> BoughtCodec.write(item, out));
    ContactCodec.write(state.contact(), out);
    out.unsigned(state.sequence());
    writeCategories(state.categories(), out);
    writeLeft(state.left(), out);
    out.list(state.waiting(), waiting -> WaitingCodec.write(waiting, out));
    writeMemory(state.memory(), out);
    out.list(state.sent(), sent -> write(sent, out));
    LedgerCodec.write(state.ledger(), out);
    out.optional(state.nextDue(), out::instant);
  }

  private static CustomerState state(CustomerId id, BinaryIn in, int version) {
    return new CustomerState(
        id,
        in.optional(() -> OrdersCodec.readKey(in)),
        in.optional(in::instant),
        newest(in),
        version >= 2 ? OrdersCodec.read(in) : OrdersCodec.readWithoutPast(in),
        version == 1 ? List.of() : in.list(() -> BoughtCodec.read(in)),
        ContactCodec.read(in),
        in.unsigned(),
        categories(in),
        version >= 3 ? left(in) : Map.of(),
        in.list(() -> WaitingCodec.read(in, version)),
        memory(in, version),
        in.list(() -> new Sent(in.text(), in.text(), in.instant(), in.flag())),
        version == 1 ? Ledger.EMPTY : LedgerCodec.read(in),
        in.optional(in::instant));
  }

  private static void writeNewest(Map<EventType, Instant> newest, BinaryOut out) {
    out.unsigned(newest.size());
    newest.forEach((type, time) -> {
      out.raw(StoredNumbers.of(type));
      out.instant(time);
    });
  }

  private static Map<EventType, Instant> newest(BinaryIn in) {
    var newest = new EnumMap<EventType, Instant>(EventType.class);
    for (int left = in.count(); left > 0; left--) {
      newest.put(StoredNumbers.eventType(in.raw()), in.instant());
    }
    return newest;
  }

  private static void writeCategories(Set<Category> categories, BinaryOut out) {
    long bits = 0;
    for (Category category : categories) {
      bits |= 1L << category.number();
    }
    out.unsigned(bits);
  }

  private static Set<Category> categories(BinaryIn in) {
    var categories = EnumSet.noneOf(Category.class);
    for (long bits = in.unsigned(); bits != 0; bits &= bits - 1) {
      Category category = CATEGORIES.get(Long.numberOfTrailingZeros(bits));
      if (category != null) {
        categories.add(category);
      }
    }
    return categories;
  }

  private static void writeLeft(Map<Category, Instant> left, BinaryOut out) {
    out.unsigned(left.size());
    left.forEach((category, time) -> {
      out.raw(category.number());
      out.instant(time);
    });
  }

  private static Map<Category, Instant> left(BinaryIn in) {
    var left = new EnumMap<Category, Instant>(Category.class);
    for (int entries = in.count(); entries > 0; entries--) {
      Category category = CATEGORIES.get(in.raw());
      Instant time = in.instant();
      if (category != null) {
        left.put(category, time);
      }
    }
    return left;
  }

  private static void writeMemory(Map<String, Memory> memory, BinaryOut out) {
    out.unsigned(memory.size());
    memory.forEach((campaign, remembered) -> {
      out.text(campaign);
      out.optional(remembered.lastAt(), out::instant);
      out.list(remembered.entries(), out::text);
      out.optional(remembered.planned(), planned -> PlannedCodec.write(planned, out));
    });
  }

  private static Map<String, Memory> memory(BinaryIn in, int version) {
    var memory = new TreeMap<String, Memory>();
    for (int left = in.count(); left > 0; left--) {
      memory.put(
          in.text(),
          new Memory(
              in.optional(in::instant),
              in.list(in::text),
              in.optional(
                  () -> version == 1 ? PlannedCodec.readAnniversary(in) : PlannedCodec.read(in))));
    }
    return memory;
  }

  private static void write(Sent sent, BinaryOut out) {
    out.text(sent.campaign());
    out.text(sent.channel());
    out.instant(sent.at());
    out.flag(sent.counts());
  }
}
