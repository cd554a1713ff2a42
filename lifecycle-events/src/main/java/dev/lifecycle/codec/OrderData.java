/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerEvent.Item;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.CustomerEvent.Refund;
import dev.lifecycle.event.Envelope;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of purchases and refunds. */
final class OrderData {

  private OrderData() {}

  static Purchase purchase(Envelope envelope, JsonIn in) {
    String orderId = null;
    BigDecimal amount = null;
    Currency currency = null;
    List<Item> items = null;
    String channel = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "orderId" -> orderId = Scalars.id(in);
        case "amount" -> amount = Scalars.amount(in);
        case "currency" -> currency = Scalars.currency(in);
        case "items" -> items = in.list(OrderData::item);
        case "channel" -> channel = Scalars.line(in);
        default -> in.skip();
      }
    }
    return new Purchase(
        envelope,
        in.require("orderId", orderId),
        in.require("amount", amount),
        in.require("currency", currency),
        items == null ? List.of() : items,
        channel);
  }

  private static @Nullable Item item(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    String sku = null;
    String name = null;
    String category = null;
    BigDecimal quantity = null;
    BigDecimal price = null;
    Period lifetime = null;
    Period warranty = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "sku" -> sku = Scalars.id(in);
        case "name" -> name = Scalars.line(in);
        case "category" -> category = Scalars.line(in);
        case "quantity" -> quantity = Scalars.decimal(in);
        case "price" -> price = Scalars.decimal(in);
        case "lifetime" -> lifetime = Moments.period(in);
        case "warranty" -> warranty = Moments.period(in);
        default -> in.skip();
      }
    }
    return new Item(in.require("sku", sku), name, category, quantity, price, lifetime, warranty);
  }

  static Refund refund(Envelope envelope, JsonIn in) {
    String orderId = null;
    BigDecimal amount = null;
    Currency currency = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "orderId" -> orderId = Scalars.id(in);
        case "amount" -> amount = Scalars.amount(in);
        case "currency" -> currency = Scalars.currency(in);
        default -> in.skip();
      }
    }
    return new Refund(envelope, in.require("orderId", orderId), amount, currency);
  }

  static void write(Purchase purchase, JsonOut out) {
    out.text("orderId", purchase.orderId())
        .number("amount", purchase.amount())
        .value("currency", purchase.currency());
    if (!purchase.items().isEmpty()) {
      out.objects("items", purchase.items(), item -> write(item, out));
    }
    out.text("channel", purchase.channel());
  }

  private static void write(Item item, JsonOut out) {
    out.text("sku", item.sku())
        .text("name", item.name())
        .text("category", item.category())
        .number("quantity", item.quantity())
        .number("price", item.price())
        .value("lifetime", item.lifetime())
        .value("warranty", item.warranty());
  }

  static void write(Refund refund, JsonOut out) {
    out.text("orderId", refund.orderId())
        .number("amount", refund.amount())
        .value("currency", refund.currency());
  }
}
