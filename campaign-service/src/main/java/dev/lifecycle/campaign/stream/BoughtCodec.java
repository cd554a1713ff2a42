/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Bought;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.time.Period;

/** The stored form of items that will not last for ever. */
final class BoughtCodec {

  private BoughtCodec() {}

  static void write(Bought item, BinaryOut out) {
    out.text(item.orderId());
    out.unsigned(item.position());
    out.text(item.sku());
    out.optional(item.name(), out::text);
    out.optional(item.category(), out::text);
    out.optional(item.lifetime(), period -> out.text(period.toString()));
    out.optional(item.warranty(), period -> out.text(period.toString()));
  }

  static Bought read(BinaryIn in) {
    return new Bought(
        in.text(),
        in.count(),
        in.text(),
        in.optional(in::text),
        in.optional(in::text),
        in.optional(() -> Period.parse(in.text())),
        in.optional(() -> Period.parse(in.text())));
  }
}
