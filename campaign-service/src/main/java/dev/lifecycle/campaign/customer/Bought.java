/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bought item that will not last for ever.
 *
 * @param position the item's place in its order: 1, 2 …
 * @param lifetime when it may need replacement, counted from the day of the order
 * @param warranty how long it is warranted, counted from the day of the order
 */
public record Bought(
    String orderId,
    int position,
    String sku,
    @Nullable String name,
    @Nullable String category,
    @Nullable Period lifetime,
    @Nullable Period warranty) {

  /** How many of a customer's items are kept: those that end first. */
  public static final int MOST = 1_000;

  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final int MARGIN_DAYS = 2;

  /** What names the item. */
  public String id() {
    return "%s/%s/%d".formatted(orderId, sku, position);
  }

  /** The day on which a period from a day is over; absent where that is out of all bounds. */
  public static @Nullable LocalDate end(LocalDate day, @Nullable Period period) {
    if (period == null || period.isNegative()) {
      return null;
    }
    try {
      LocalDate end = day.plus(period);
      return end.isAfter(LATEST) ? null : end;
    } catch (DateTimeException | ArithmeticException farAway) {
      return null;
    }
  }

  /** With the items of an order in the place of what was known of it; what is over is dropped. */
  static List<Bought> with(Purchase purchase, CustomerState state) {
    Stream<Bought> others =
        state.bought().stream().filter(item -> !item.orderId().equals(purchase.orderId()));
    Instant newest = state.orders().newest();
    LocalDate today = day(newest == null ? purchase.time() : newest);
    Comparator<Bought> soonest = Comparator.comparing(item -> item.over(state, purchase));
    return Stream.concat(others, of(purchase).stream())
        .filter(item -> !item.over(state, purchase).isBefore(today.minusDays(MARGIN_DAYS)))
        .sorted(soonest.thenComparing(Bought::id))
        .limit(MOST)
        .toList();
  }

  /** The items of an order that will not last for ever. */
  static List<Bought> of(Purchase purchase) {
    var items = new ArrayList<Bought>();
    int position = 0;
    for (Item item : purchase.items()) {
      position++;
      if (item.lifetime() != null || item.warranty() != null) {
        items.add(
            new Bought(
                purchase.orderId(),
                position,
                item.sku(),
                item.name(),
                item.category(),
                item.lifetime(),
                item.warranty()));
      }
    }
    return items;
  }

  /** The day after which nothing of it is left to end. */
  private LocalDate over(CustomerState state, Purchase purchase) {
    Instant at = state.orders().placedAt(orderId);
    LocalDate day = day(at == null ? purchase.time() : at);
    LocalDate life = end(day, lifetime);
    LocalDate guarantee = end(day, warranty);
    if (life == null || guarantee == null) {
      return life != null ? life : guarantee != null ? guarantee : day;
    }
    return life.isAfter(guarantee) ? life : guarantee;
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
