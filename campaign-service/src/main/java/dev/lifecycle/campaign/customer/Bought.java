/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private static final int MARGIN_DAYS = 2;

  /** What names the item; the last two {@code /} are not of its order's id. */
  public String id() {
    return orderId + "/" + sku.replace("/", "%2F") + "/" + position;
  }

  /** The day on which a period from a day is over; absent where there is no period. */
  public static @Nullable LocalDate end(LocalDate day, @Nullable Period period) {
    return period == null ? null : day.plus(period);
  }

  /** With the items of an order in the place of what was known of it; what is over is dropped. */
  static List<Bought> with(Purchase purchase, CustomerState state) {
    Stream<Bought> others =
        state.bought().stream().filter(item -> !item.orderId().equals(purchase.orderId()));
    Map<String, Instant> placedAt = state.orders().placedAt();
    Instant newest = state.orders().newest();
    LocalDate today = day(newest == null ? purchase.time() : newest);
    return Stream.concat(others, of(purchase).stream())
        .map(item -> item.lasting(placedAt.getOrDefault(item.orderId(), purchase.time())))
        .filter(lasting -> !lasting.over().isBefore(today.minusDays(MARGIN_DAYS)))
        .sorted(Comparator.comparing(Lasting::over).thenComparing(lasting -> lasting.item().id()))
        .limit(MOST)
        .map(Lasting::item)
        .toList();
  }

  /**
   * An item and how long it lasts.
   *
   * @param over the day after which nothing of it is left to end
   */
  private record Lasting(Bought item, LocalDate over) {}

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

  private Lasting lasting(Instant bought) {
    LocalDate day = day(bought);
    LocalDate over =
        Stream.of(lifetime, warranty)
            .flatMap(period -> Stream.ofNullable(end(day, period)))
            .max(Comparator.naturalOrder())
            .orElse(day);
    return new Lasting(this, over);
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
