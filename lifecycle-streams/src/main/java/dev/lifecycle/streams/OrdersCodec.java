/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.fact.Past;
import java.util.List;

/** The facts that both services store of a customer, in few bytes. */
public final class OrdersCodec {

  private static final int PAST = 1;
  private static final int REPEATS = 2;

  private OrdersCodec() {}

  public static void write(Orders orders, BinaryOut out) {
    out.list(orders.placed(), order -> write(order, out));
    out.list(orders.refunds(), refund -> write(refund, out));
    boolean past = !orders.past().equals(Past.NONE);
    boolean repeats = !orders.repeats().isEmpty();
    out.raw((past ? PAST : 0) | (repeats ? REPEATS : 0));
    if (past) {
      write(orders.past(), out);
    }
    if (repeats) {
      out.list(orders.repeats(), order -> write(order, out));
    }
  }

  /** Reads the form of today, or the one before it, which had no repeats. */
  public static Orders read(BinaryIn in) {
    Orders orders = readWithoutPast(in);
    int more = in.raw();
    return more == 0
        ? orders
        : new Orders(
            (more & PAST) == 0 ? Past.NONE : readPast(in),
            orders.placed(),
            orders.refunds(),
            (more & REPEATS) == 0 ? List.of() : readOrders(in));
  }

  /** Reads the form that had every order by itself. */
  public static Orders readWithoutPast(BinaryIn in) {
    List<Orders.Order> placed = readOrders(in);
    List<Orders.Returned> refunds =
        in.list(
            () -> new Orders.Returned(in.text(), readKey(in), in.optional(in::decimal), in.flag()));
    return new Orders(Past.NONE, placed, refunds, List.of());
  }

  public static void write(EventKey key, BinaryOut out) {
    out.instant(key.time());
    out.text(key.id());
    out.text(key.source());
  }

  public static EventKey readKey(BinaryIn in) {
    return new EventKey(in.instant(), in.text(), in.text());
  }

  private static List<Orders.Order> readOrders(BinaryIn in) {
    return in.list(() -> new Orders.Order(in.text(), readKey(in), in.decimal(), in.decimal()));
  }

  private static void write(Orders.Order order, BinaryOut out) {
    out.text(order.orderId());
    write(order.event(), out);
    out.decimal(order.amount());
    out.decimal(order.rate());
  }

  private static void write(Orders.Returned refund, BinaryOut out) {
    out.text(refund.orderId());
    write(refund.event(), out);
    out.optional(refund.amount(), out::decimal);
    out.flag(refund.inOrderCurrency());
  }

  private static void write(Past past, BinaryOut out) {
    Occasions occasions = past.occasions();
    out.unsigned(occasions.n());
    out.optional(occasions.first(), out::instant);
    out.optional(occasions.last(), out::instant);
    out.unsigned(occasions.spanDays());
    out.decimal(past.revenue());
    out.list(past.days(), day -> write(day, out));
    out.optional(past.upTo(), key -> write(key, out));
  }

  private static void write(Orders.Left day, BinaryOut out) {
    out.instant(day.at());
    out.decimal(day.revenue());
  }

  private static Past readPast(BinaryIn in) {
    var occasions =
        new Occasions(
            in.count(), in.optional(in::instant), in.optional(in::instant), in.unsigned());
    return new Past(
        occasions,
        in.decimal(),
        in.list(() -> new Orders.Left(in.instant(), in.decimal())),
        in.optional(() -> readKey(in)));
  }
}
