/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import dev.lifecycle.event.CustomerEvent.Item;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shop sells: everything for coffee at home. Prices in EUR. */
record Product(
    String sku,
    String name,
    String category,
    BigDecimal price,
    @Nullable Period lifetime,
    @Nullable Period warranty) {

  /** What people come back for. */
  static final List<Product> SUPPLIES =
      List.of(
          product("BEAN-250", "House blend, 250 g", "beans", "8.50"),
          product("BEAN-1000", "House blend, 1 kg", "beans", "27.90"),
          product("BEAN-ETH", "Ethiopia Yirgacheffe, 250 g", "beans", "11.90"),
          product("BEAN-DECAF", "Decaf, 250 g", "beans", "9.20"),
          product("FILT-100", "Paper filters, 100", "filters", "4.50"),
          product("CLEAN-6", "Cleaning tablets, 6", "care", "12.75"),
          product("MILK-4", "Oat milk for baristas, 4 l", "milk", "10.60"));

  /** What people buy once, and again when it is worn. */
  static final List<Product> MACHINES =
      List.of(
          lasting("GRIND-H", "Hand grinder", "grinders", "79.00", 5),
          lasting("GRIND-E", "Electric grinder", "grinders", "189.00", 4),
          lasting("ESPR-1", "Espresso machine", "machines", "429.00", 6),
          lasting("ESPR-2", "Espresso machine, two boilers", "machines", "1290.00", 8),
          lasting("POUR-1", "Pour-over set", "machines", "49.50", 3));

  Item times(int quantity) {
    return new Item(sku, name, category, BigDecimal.valueOf(quantity), price, lifetime, warranty);
  }

  private static Product product(String sku, String name, String category, String price) {
    return new Product(sku, name, category, new BigDecimal(price), null, null);
  }

  private static Product lasting(
      String sku, String name, String category, String price, int years) {
    return new Product(
        sku, name, category, new BigDecimal(price), Period.ofYears(years), Period.ofYears(2));
  }
}
