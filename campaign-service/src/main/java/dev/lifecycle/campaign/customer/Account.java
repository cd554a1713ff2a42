/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.fact.Orders;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one customer buys after the messages of a group: each order once, however many messages went
 * before it.
 *
 * @param windows when purchases count, by time; they do not overlap; {@value #MOST_WINDOWS} at most
 * @param settled what came of windows that are closed for good
 */
public record Account(List<Window> windows, Standing settled) {

  /** How many windows are kept open; the one that ended first is closed for good beyond that. */
  public static final int MOST_WINDOWS = 16;

  /** No message so far. */
  public static final Account EMPTY = new Account(List.of(), Standing.NOTHING);

  public Account {
    windows = List.copyOf(windows);
  }

  /** Later than one instant and before another. */
  public record Window(Instant after, Instant until) {

    /** Whether a purchase at an instant counts. */
    public boolean covers(Instant purchase) {
      return purchase.isAfter(after) && purchase.isBefore(until);
    }

    boolean endsBy(Instant end) {
      return !until.isAfter(end);
    }

    private boolean overlaps(Window other) {
      return after.isBefore(other.until) && other.after.isBefore(until);
    }

    private Window joined(Window other) {
      return new Window(
          after.isBefore(other.after) ? after : other.after,
          until.isAfter(other.until) ? until : other.until);
    }
  }

  /** With another window, joined with those it overlaps; orders as they stand. */
  public Account with(Window window, List<Orders.Net> orders) {
    var next = new ArrayList<Window>();
    Window joined = window;
    for (Window known : windows) {
      if (known.overlaps(joined)) {
        joined = known.joined(joined);
      } else {
        next.add(known);
      }
    }
    int place = 0;
    while (place < next.size() && next.get(place).after().isBefore(joined.after())) {
      place++;
    }
    next.add(place, joined);
    var all = new Account(next, settled);
    return next.size() <= MOST_WINDOWS
        ? all
        : all.settled(next.getFirst().until(), Instant.MIN, orders);
  }

  /** Whether purchases in a message's window count. */
  boolean counts(Window message) {
    for (Window window : windows) {
      if (window.overlaps(message)) {
        return true;
      }
    }
    return false;
  }

  /** When the first window ends; never where none is open. */
  Instant firstEnd() {
    Instant first = Instant.MAX;
    for (Window window : windows) {
      first = window.until().isBefore(first) ? window.until() : first;
    }
    return first;
  }

  /**
   * With what is over closed for good: its orders are as they stand.
   *
   * @param end windows that ended by then are over
   * @param first when the first message went whose window is not over; what comes before is over
   */
  Account settled(Instant end, Instant first, List<Orders.Net> orders) {
    var over = new ArrayList<Window>();
    var open = new ArrayList<Window>();
    for (Window window : windows) {
      if (window.endsBy(end) || window.endsBy(first)) {
        over.add(window);
      } else if (window.after().isBefore(first)) {
        over.add(new Window(window.after(), first.plusNanos(1)));
        open.add(new Window(first, window.until()));
      } else {
        open.add(window);
      }
    }
    return over.isEmpty() ? this : new Account(open, standing(over, orders));
  }

  /** What the customer brought, by the orders as they stand. */
  public Standing standing(List<Orders.Net> orders) {
    return standing(windows, orders);
  }

  private Standing standing(List<Window> within, List<Orders.Net> orders) {
    BigDecimal revenue = settled.revenue();
    boolean converted = settled.converted();
    for (Orders.Net order : orders) {
      if (covered(order.at(), within)) {
        revenue = revenue.add(order.revenue());
        converted = true;
      }
    }
    return new Standing(revenue, converted);
  }

  private static boolean covered(Instant purchase, List<Window> windows) {
    for (Window window : windows) {
      if (window.covers(purchase)) {
        return true;
      }
    }
    return false;
  }
}
