/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Erasure;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Testimonial;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What one shopper does with the shop, from the first visit to an instant. */
final class Journey {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Shopper shopper;
  private final Dice dice;
  private final Instant until;
  private final List<CustomerEvent> events = new ArrayList<>();
  private int written;
  private int orders;

  private Journey(Shopper shopper, Dice dice, Instant until) {
    this.shopper = shopper;
    this.dice = dice;
    this.until = until;
  }

  /** Everything that happened before {@code until}, in no order. */
  static List<CustomerEvent> of(Shopper shopper, Dice dice, Instant from, Instant until) {
    Journey journey = new Journey(shopper, dice, until);
    journey.goThrough(from);
    return journey.events;
  }

  private void goThrough(Instant from) {
    Instant joined = daytime(from);
    visit(joined, "/", null);
    add(shopper.introduction(nextId(), joined.plusSeconds(95)));
    if (dice.chance(0.15)) {
      visit(daytime(joined.plus(dice.days(1, 60))), null, Visit.APP_INSTALLED);
    }
    Instant last = shopper.persona() == Persona.PROSPECT ? joined : purchases(joined);
    if (dice.chance(0.004)) {
      Instant leaving = last.plus(dice.days(20, 200));
      add(new Erasure(at(leaving)));
      events.removeIf(event -> event.time().isAfter(leaving));
    }
  }

  private Instant purchases(Instant joined) {
    Instant at = daytime(joined.plus(dice.days(0, 6)));
    Instant last = at;
    boolean again = true;
    while (again && at.isBefore(until)) {
      last = at;
      purchase(at);
      again = dice.chance(shopper.persona().staying());
      double gap = shopper.persona().gapDays();
      at = daytime(at.plus(dice.days(gap * 0.4, gap * 1.6)));
    }
    return last;
  }

  private void purchase(Instant at) {
    for (int visits = dice.between(0, 3); visits > 0; visits--) {
      visit(at.minus(dice.days(0.01, 5)), "/" + dice.pick(Product.SUPPLIES).category(), null);
    }
    Basket basket = Basket.of(shopper.persona(), dice);
    String order = shopper.id() + "-o" + ++orders;
    String channel = dice.chance(0.8) ? "web" : "shop";
    add(new Purchase(at(at), order, basket.total(), DemoShop.CURRENCY, basket.items(), channel));
    if (orders == 1 && dice.chance(0.4)) {
      visit(at.plus(dice.days(1, 20)), "/start", Visit.ONBOARDED);
    }
    afterwards(at, order, basket.total());
  }

  private void afterwards(Instant at, String order, BigDecimal total) {
    boolean pleased = dice.chance(shopper.persona().content());
    if (dice.chance(0.3)) {
      add(rating(at(at.plus(dice.days(3, 25))), order, pleased));
    }
    if (dice.chance(pleased ? 0.02 : 0.15)) {
      @Nullable BigDecimal part =
          dice.chance(0.6) ? null : total.divide(TWO, 2, RoundingMode.HALF_UP);
      add(new Refund(at(at.plus(dice.days(2, 12))), order, part, null));
    }
    if (!pleased && dice.chance(0.3)) {
      complain(at, order);
    }
    if (pleased && dice.chance(0.05)) {
      praise(at.plus(dice.days(5, 40)));
    }
  }

  private Rating rating(Envelope at, String order, boolean pleased) {
    if (dice.chance(0.5)) {
      int stars = pleased ? dice.between(4, 5) : dice.between(1, 3);
      return new Rating(at, stars, Scale.STARS, order, null);
    }
    int score = pleased ? dice.between(7, 10) : dice.between(0, 6);
    return new Rating(at, score, Scale.NPS, order, pleased ? null : "It took too long.");
  }

  private void complain(Instant at, String order) {
    Instant opened = at.plus(dice.days(1, 10));
    String id = order + "-complaint";
    add(new Complaint(at(opened), id, Complaint.Status.OPENED, order, "The parcel was damaged."));
    if (dice.chance(0.85)) {
      Instant resolved = opened.plus(dice.days(0.5, 9));
      add(new Complaint(at(resolved), id, Complaint.Status.RESOLVED, order, null));
    }
  }

  private void praise(Instant at) {
    if (dice.chance(0.6)) {
      add(new Referral(at(at), null, dice.chance(0.3)));
    } else {
      add(new Testimonial(at(at), "The best coffee at home so far.", null));
    }
  }

  private void visit(Instant at, @Nullable String page, @Nullable String activity) {
    add(new Visit(at(at), page, activity));
  }

  private void add(CustomerEvent event) {
    if (!event.time().isAfter(until)) {
      events.add(event);
    }
  }

  private Envelope at(Instant at) {
    return new Envelope(nextId(), DemoShop.SOURCE, shopper.id(), at);
  }

  private String nextId() {
    return String.format(Locale.ROOT, "%s-%03d", shopper.id(), ++written);
  }

  /** The same local day at a time when people are awake. */
  private Instant daytime(Instant instant) {
    LocalTime time = LocalTime.of(8, 0).plus(Duration.ofSeconds(dice.between(0, 14 * 3600)));
    return instant
        .atZone(shopper.country().zone())
        .toLocalDate()
        .atTime(time)
        .atZone(shopper.country().zone())
        .toInstant();
  }
}
