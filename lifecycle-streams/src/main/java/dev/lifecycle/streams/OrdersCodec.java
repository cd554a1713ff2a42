/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import java.util.List;

/** The facts that both services store of a customer, in few bytes. */
public final class OrdersCodec {

  private OrdersCodec() {}

  public static void write(Orders orders, BinaryOut out) {
    out.list(orders.placed(), order -> write(order, out));
    out.list(orders.refunds(), refund -> write(refund, out));
  }

  public static Orders read(BinaryIn in) {
    List<Orders.Order> placed =
        in.list(() -> new Orders.Order(in.text(), readKey(in), in.decimal(), in.decimal()));
    List<Orders.Returned> refunds =
        in.list(
            () -> new Orders.Returned(in.text(), readKey(in), in.optional(in::decimal), in.flag()));
    return new Orders(placed, refunds);
  }

  public static void write(EventKey key, BinaryOut out) {
    out.instant(key.time());
    out.text(key.id());
    out.text(key.source());
  }

  public static EventKey readKey(BinaryIn in) {
    return new EventKey(in.instant(), in.text(), in.text());
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
}
