/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

import dev.lifecycle.event.CustomerEvent.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is bought at once. */
record Basket(List<Item> items) {

  Basket {
    items = List.copyOf(items);
  }

  static Basket of(Persona persona, Dice dice) {
    List<Item> items = new ArrayList<>();
    if (dice.chance(persona.machines())) {
      items.add(dice.pick(Product.MACHINES).times(1));
    }
    int supplies = items.isEmpty() ? dice.between(1, 3) : dice.between(0, 2);
    for (int i = 0; i < supplies; i++) {
      items.add(dice.pick(Product.SUPPLIES).times(dice.between(1, 3)));
    }
    return new Basket(items);
  }

  BigDecimal total() {
    return items.stream()
        .map(item ->
            Objects.requireNonNull(item.price()).multiply(Objects.requireNonNull(item.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
