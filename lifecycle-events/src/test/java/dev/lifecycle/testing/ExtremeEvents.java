/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.testing;

import static dev.lifecycle.testing.TestEvents.EUR;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.codec.CustomerEventReader;
import dev.lifecycle.codec.Decoded;
import dev.lifecycle.codec.EventWriter;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events of one customer with the largest and smallest of all that is accepted. */
public final class ExtremeEvents {

  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  /** The longest id: 256 characters of four bytes each. */
  public static final CustomerId CUSTOMER = new CustomerId("\uD83D\uDE00".repeat(256));

  private static final Currency YEN = Currency.getInstance("JPY");
  private static final Currency WON = Currency.getInstance("KRW");

  /** The highest and the lowest rate that the settings take. */
  public static final CurrencyRates RATES =
      new CurrencyRates(
          EUR, Map.of(YEN, new BigDecimal("1000000000000"), WON, new BigDecimal("0.000000000001")));

  private static final BigDecimal MOST = new BigDecimal("999999999999999.999999999999999999");
  private static final BigDecimal LEAST = new BigDecimal("0.000000000000000001");
  private static final BigDecimal LONGEST = new BigDecimal("9".repeat(38));
  private static final List<Instant> TIMES =
      List.of(InputRules.EARLIEST, NOW, NOW.plus(InputRules.MOST_AHEAD));

  private final List<CustomerEvent> events = new ArrayList<>();

  private ExtremeEvents() {}

  /** All of them, in no order; each one is accepted at {@link #NOW}. */
  public static List<CustomerEvent> all() {
    var extreme = new ExtremeEvents();
    TIMES.forEach(extreme::addAt);
    extreme.events.forEach(ExtremeEvents::requireAccepted);
    Collections.reverse(extreme.events);
    return List.copyOf(extreme.events);
  }

  private void addAt(Instant time) {
    for (Currency currency : List.of(EUR, YEN, WON)) {
      for (BigDecimal amount : List.of(MOST, LEAST, BigDecimal.ZERO)) {
        events.add(purchase(time, amount, currency));
      }
      refund(time, currency);
    }
    for (int i = 0; i < 8; i++) {
      events.add(new Testimonial(next(time), "+".repeat(10_000), URI.create("a".repeat(8_000))));
      events.add(new Referral(next(time), CUSTOMER, i % 2 == 0));
      for (String activity : List.of(Visit.CHECK_IN, Visit.APP_INSTALLED, Visit.ONBOARDED)) {
        events.add(new Visit(next(time), "p".repeat(1_000), activity));
      }
    }
    feedback(time);
    contact(time);
  }

  private Purchase purchase(Instant time, BigDecimal amount, Currency currency) {
    List<Item> items = IntStream.range(0, 500).mapToObj(ExtremeEvents::item).toList();
    return new Purchase(next(time), id(), amount, currency, items, "c".repeat(1_000));
  }

  private static Item item(int i) {
    Period lifetime = i % 3 == 0 ? null : Period.of(1_000, 12_000, 366_000);
    Period warranty = i % 2 == 0 ? null : Period.ZERO;
    BigDecimal quantity = i % 2 == 0 ? LONGEST : LONGEST.negate();
    return new Item("s".repeat(256), "n".repeat(256), null, quantity, LEAST, lifetime, warranty);
  }

  private void refund(Instant time, Currency currency) {
    String orderId = ((Purchase) events.getLast()).orderId();
    events.add(new Refund(next(time), orderId, LEAST, null));
    events.add(new Refund(next(time), orderId, MOST, currency));
    events.add(new Refund(next(time), id(), null, null));
    events.add(new Refund(next(time), id(), MOST, null));
  }

  private void feedback(Instant time) {
    events.add(new Rating(next(time), 0, Scale.NPS, id(), "r".repeat(100_000)));
    events.add(new Rating(next(time), 5, Scale.STARS, null, null));
    events.add(new Complaint(next(time), id(), Complaint.Status.OPENED, id(), "k".repeat(100_000)));
  }

  private void contact(Instant time) {
    for (String zone : List.of("-18:00", "+18:00", "Pacific/Apia")) {
      for (LocalDate date : List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))) {
        events.add(
            TestContact.of(next(time))
                .name(Update.set("\uD83D\uDE00".repeat(1_000)))
                .email(Update.set("e".repeat(1_000)))
                .phone(Update.set("+".repeat(1_000)))
                .locale(Update.set(Locale.forLanguageTag("ar-EG-u-nu-arab")))
                .timeZone(Update.set(ZoneId.of(zone)))
                .birthday(Update.set(date))
                .expectedAnnualRevenue(Update.set(MOST))
                .contracts(Update.set(List.of(new Contract(id(), null, date))))
                .attributes(Update.set(attributes(date)))
                .build());
      }
    }
  }

  private static Map<String, Object> attributes(LocalDate date) {
    return Map.of(
        "day",
        date.toString(),
        "far",
        "+999999999-12-31T23:59:59-18:00",
        "number",
        LONGEST,
        "long",
        "a".repeat(100_000));
  }

  private Envelope next(Instant time) {
    return new Envelope(id(), "\uD83D\uDE00".repeat(256), CUSTOMER, time);
  }

  private String id() {
    String number = Integer.toString(events.size());
    return "i".repeat(256 - number.length()) + number;
  }

  private static void requireAccepted(CustomerEvent event) {
    Decoded read = CustomerEventReader.readStructured(EventWriter.structured(event));
    Decoded decoded = new InputRules(RATES).checked(read, NOW);
    String refusal = refusal(decoded, event);
    if (refusal != null) {
      throw new IllegalStateException(refusal);
    }
  }

  private static @Nullable String refusal(Decoded decoded, CustomerEvent event) {
    return switch (decoded) {
      case Decoded.Rejected rejected -> rejected.detail();
      case Decoded.Accepted(var read) -> read.equals(event) ? null : "Read as " + read;
    };
  }
}
