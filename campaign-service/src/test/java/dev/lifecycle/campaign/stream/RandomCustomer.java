/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Account;
import dev.lifecycle.campaign.customer.Bought;
import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.customer.ContactCard.Field;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.customer.Detour;
import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.customer.Hold;
import dev.lifecycle.campaign.customer.Ledger;
import dev.lifecycle.campaign.customer.Memory;
import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.customer.Standing;
import dev.lifecycle.campaign.customer.Told;
import dev.lifecycle.campaign.customer.Touch;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.EventType;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.fact.Past;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes customers with anything that can be kept of one. */
final class RandomCustomer {

  private static final List<String> TEXTS = List.of("", "anna", "Zoë 😀", "welcome", "win-back");

  private final Random random;
  private final int version;

  RandomCustomer(long seed) {
    this(seed, CustomerStateCodec.VERSION);
  }

  /** A customer as a version of the stored form could hold one: without what came later. */
  RandomCustomer(long seed, int version) {
    this.random = new Random(seed);
    this.version = version;
  }

  KeptCustomer make() {
    return new KeptCustomer(state(), maybe(this::instant), list(this::told));
  }

  private CustomerState state() {
    var newest = new EnumMap<EventType, Instant>(EventType.class);
    var memory = new TreeMap<String, Memory>();
    for (EventType type : some(EventType.class)) {
      newest.put(type, instant());
      memory.put(
          "c-" + type, new Memory(maybe(this::instant), list(this::text), maybe(this::planned)));
    }
    return new CustomerState(
        new CustomerId("c"),
        maybe(this::key),
        maybe(this::instant),
        newest,
        new Orders(
            Past.NONE,
            list(this::order),
            list(this::returned),
            version < 3 ? List.of() : list(this::order)),
        version == 1 ? List.of() : list(this::bought),
        random.nextBoolean() ? ContactCard.EMPTY : card(),
        random.nextLong(1000),
        some(Category.class),
        version < 3 ? Map.of() : left(),
        list(this::waiting),
        memory,
        list(() -> new Sent(text(), text(), instant(), random.nextBoolean())),
        version == 1 ? Ledger.EMPTY : ledger(),
        maybe(this::instant));
  }

  private Map<Category, Instant> left() {
    var left = new EnumMap<Category, Instant>(Category.class);
    some(Category.class).forEach(category -> left.put(category, instant()));
    return left;
  }

  private ContactCard card() {
    return new ContactCard(
        field(this::text),
        field(this::text),
        field(this::text),
        field(this::text),
        field(() -> Locale.forLanguageTag("nl-BE")),
        field(() -> ZoneId.of("Europe/Amsterdam")),
        field(this::day),
        field(() -> Map.of("email", true, "sms", false)),
        field(this::text),
        field(this::text),
        field(() -> list(() -> new Contract("k", maybe(this::text), day()))),
        field(() -> Map.of("size", new BigDecimal("42.50"), "likes", List.of("a", true))));
  }

  private Ledger ledger() {
    var accounts = new TreeMap<Group, Account>();
    for (int left = random.nextInt(3); left > 0; left--) {
      accounts.put(
          new Group(text(), maybe(() -> any(Category.class)), random.nextBoolean()),
          new Account(
              list(this::window),
              new Standing(BigDecimal.valueOf(random.nextLong(), 2), random.nextBoolean())));
    }
    return new Ledger(
        list(() -> new Touch(text(), text(), 1, window(), random.nextBoolean())), accounts);
  }

  private Account.Window window() {
    return new Account.Window(instant(), instant());
  }

  private Waiting waiting() {
    return new Waiting(
        text(),
        1 + random.nextInt(9),
        new Message.Entry(text(), instant()),
        1 + random.nextInt(9),
        instant(),
        version == 1 ? null : maybe(this::instant),
        version == 1 ? Detour.NONE : detour(),
        version < 3 ? random.nextBoolean() ? Hold.HELD : Hold.NONE : any(Hold.class),
        Map.of("category", text()),
        Map.of("score", 9L, "items", List.of(Map.of("sku", text()))));
  }

  private Detour detour() {
    return new Detour(
        random.nextInt(9),
        new TreeSet<>(list(() -> random.nextInt(9))),
        version < 4 ? List.of() : list(() -> Map.of("*", text())));
  }

  private Told told() {
    return new Told(
        text(),
        1 + random.nextInt(9),
        any(Outcome.Kind.class),
        maybe(() -> any(Outcome.Reason.class)),
        instant(),
        version == 1 ? null : maybe(this::text),
        version == 1 ? null : maybe(this::text),
        version == 1 ? null : maybe(this::text));
  }

  private Orders.Order order() {
    return new Orders.Order(
        text(), key(), BigDecimal.valueOf(random.nextLong(), 2), BigDecimal.ONE);
  }

  private Orders.Returned returned() {
    return new Orders.Returned(
        text(), key(), maybe(() -> BigDecimal.valueOf(random.nextInt())), random.nextBoolean());
  }

  private Planned planned() {
    if (version == 1) {
      return new Planned.Anniversary(day(), "P3M", instant());
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Planned.Anniversary(day(), "P3M", instant());
      case 1 -> new Planned.Check(day(), instant());
      case 2 -> new Planned.Expiry(text(), day(), instant());
      case 3 -> new Planned.Day(day(), instant());
      default -> new Planned.Tick(instant());
    };
  }

  private Bought bought() {
    return new Bought(
        text(),
        1 + random.nextInt(9),
        text(),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> Period.ofMonths(random.nextInt(50))),
        maybe(() -> Period.ofDays(random.nextInt(500))));
  }

  private EventKey key() {
    return new EventKey(instant(), text(), "/shop");
  }

  private Instant instant() {
    return Instant.ofEpochSecond(
        random.nextLong(-2_000_000_000L, 4_000_000_000L),
        random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }

  private LocalDate day() {
    return LocalDate.ofEpochDay(random.nextLong(-20_000, 40_000));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> @Nullable Field<T> field(Supplier<T> value) {
    return maybe(() -> new Field<>(maybe(value), key()));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      list.add(element.get());
    }
    return list;
  }

  private <E extends Enum<E>> Set<E> some(Class<E> type) {
    Set<E> some = EnumSet.noneOf(type);
    for (E each : type.getEnumConstants()) {
      if (random.nextBoolean()) {
        some.add(each);
      }
    }
    return some;
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    E[] all = type.getEnumConstants();
    return all[random.nextInt(all.length)];
  }
}
