/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.TIME_IN_FUTURE;
import static dev.lifecycle.codec.Reason.TIME_TOO_OLD;
import static dev.lifecycle.codec.Reason.UNKNOWN_CURRENCY_RATE;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event has to meet beyond its form: its time against the clock, its currency's rate. */
public record InputRules(CurrencyRates rates) {

  /** How far ahead of the clock an event's time may be. */
  public static final Duration MOST_AHEAD = Duration.ofHours(24);

  /** The earliest time of an event. */
  public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /** What was read; refused where the event in it is not taken at an instant. */
  public Decoded checked(Decoded decoded, Instant now) {
    return switch (decoded) {
      case Accepted(var event) -> check(event, now).<Decoded>map(each -> each).orElse(decoded);
      case Rejected rejected -> rejected;
    };
  }

  /** Why an event is not taken at an instant, if it is not. */
  public Optional<Rejected> check(CustomerEvent event, Instant now) {
    Instant time = event.time();
    if (time.isAfter(now.plus(MOST_AHEAD))) {
      return reject(
          TIME_IN_FUTURE,
          "Expected time to be at most 24 hours after %s, but it is %s.".formatted(now, time));
    }
    if (time.isBefore(EARLIEST)) {
      return reject(
          TIME_TOO_OLD, "Expected time to be 1900 or later, but it is %s.".formatted(time));
    }
    return withoutRate(event)
        .flatMap(currency ->
            reject(
                UNKNOWN_CURRENCY_RATE,
                "Expected data.currency to have a rate (setting lifecycle.currency.rates.%s), but %s has none."
                    .formatted(currency, currency)));
  }

  /** The currency of an event's amount, if it has no rate. */
  public Optional<Currency> withoutRate(CustomerEvent event) {
    return Optional.ofNullable(currency(event)).filter(each -> rates.rate(each).isEmpty());
  }

  private static @Nullable Currency currency(CustomerEvent event) {
    return switch (event) {
      case Purchase purchase -> purchase.currency();
      case Refund refund -> refund.currency();
      case CustomerEvent.Rating _,
          CustomerEvent.Complaint _,
          CustomerEvent.Testimonial _,
          CustomerEvent.Referral _,
          CustomerEvent.Visit _,
          CustomerEvent.Contact _,
          CustomerEvent.Erasure _ ->
          null;
    };
  }

  private static Optional<Rejected> reject(Reason reason, String detail) {
    return Optional.of(new Rejected(reason, detail));
  }
}
