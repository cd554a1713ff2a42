/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Rating;
import dev.lifecycle.event.CustomerEvent.Referral;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.Envelope;
import java.time.Instant;

/** What happens in the shop right now, one event after the other. */
public final class LiveTraffic {

  private final DemoShop shop;
  private final Dice dice;
  private final String series;
  private int newest;
  private long written;

  LiveTraffic(DemoShop shop, Instant from) {
    this.shop = shop;
    this.dice = Dice.of(shop.seed(), from.toEpochMilli());
    this.series = "live-" + from.toEpochMilli() + "-";
    this.newest = shop.customers();
  }

  /** The next event, at an instant. */
  public CustomerEvent next(Instant now) {
    int of100 = dice.between(1, 100);
    if (of100 <= 4) {
      return shop.shopper(++newest).introduction(series + ++written, now);
    }
    Shopper shopper = shop.shopper(dice.between(1, newest));
    Envelope at = new Envelope(series + ++written, DemoShop.SOURCE, shopper.id(), now);
    if (of100 <= 60) {
      return new Visit(at, "/" + dice.pick(Product.SUPPLIES).category(), null);
    }
    return of100 <= 90 ? purchase(shopper, at) : opinion(shopper, at);
  }

  private Purchase purchase(Shopper shopper, Envelope at) {
    Basket basket = Basket.of(shopper.persona(), dice);
    return new Purchase(
        at, "o-" + at.id(), basket.total(), DemoShop.CURRENCY, basket.items(), "web");
  }

  private CustomerEvent opinion(Shopper shopper, Envelope at) {
    boolean pleased = dice.chance(shopper.persona().content());
    if (!pleased && dice.chance(0.3)) {
      return new Complaint(at, "complaint-" + at.id(), Complaint.Status.OPENED, null, null);
    }
    if (pleased && dice.chance(0.2)) {
      return new Referral(at, null, dice.chance(0.3));
    }
    int stars = pleased ? dice.between(4, 5) : dice.between(1, 3);
    return new Rating(at, stars, Scale.STARS, null, null);
  }
}
