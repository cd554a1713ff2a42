/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.fact.EventKey;
import dev.lifecycle.fact.Orders;
import dev.lifecycle.fact.Past;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryFormTest {

  @Test
  void readsBackEveryKindOfValue() {
    var out = new BinaryOut();
    out.signed(Long.MIN_VALUE);
    out.unsigned(Long.MAX_VALUE);
    out.instant(Instant.parse("1969-12-31T23:59:59.123456789Z"));
    out.instant(Instant.parse("9999-12-31T23:59:59Z"));
    out.decimal(new BigDecimal("-123456789012345678901234567890.12"));
    out.optional(null, out::text);
    out.list(List.of("é", "", "é"), out::text);

    var in = new BinaryIn(out.toBytes());

    assertThat(in.signed()).isEqualTo(Long.MIN_VALUE);
    assertThat(in.unsigned()).isEqualTo(Long.MAX_VALUE);
    assertThat(in.instant()).isEqualTo("1969-12-31T23:59:59.123456789Z");
    assertThat(in.instant()).isEqualTo("9999-12-31T23:59:59Z");
    assertThat(in.decimal()).isEqualTo("-123456789012345678901234567890.12");
    assertThat(in.optional(in::text)).isNull();
    assertThat(in.list(in::text)).containsExactly("é", "", "é");
    assertThat(in.atEnd()).isTrue();
  }

  @Test
  void readsBackOrdersAndRefunds() {
    var placed = new EventKey(Instant.parse("2026-01-02T03:04:05Z"), "e-1", "/shop");
    var returned = new EventKey(Instant.parse("2026-01-03T03:04:05Z"), "e-2", "/shop");
    var orders =
        new Orders(
            Past.NONE,
            List.of(new Orders.Order("o-1", placed, new BigDecimal("9.90"), BigDecimal.ONE)),
            List.of(new Orders.Returned("o-1", returned, null, true)),
            List.of(new Orders.Order("o-1", returned, BigDecimal.TEN, BigDecimal.ONE)));
    var out = new BinaryOut();
    OrdersCodec.write(orders, out);

    assertThat(OrdersCodec.read(new BinaryIn(out.toBytes()))).isEqualTo(orders);
  }
}
