/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.demo;

/** A kind of shopper, and what its members are likely to do. */
enum Persona {
  PROSPECT(12, 0, 0, 0.7, 0),
  PASSER_BY(33, 90, 0.15, 0.7, 0.25),
  REGULAR(35, 38, 0.85, 0.8, 0.06),
  FAN(10, 20, 0.95, 0.97, 0.08),
  BIG_SPENDER(5, 45, 0.85, 0.85, 0.35),
  GRUMBLER(5, 50, 0.6, 0.2, 0.1);

  private final int share;
  private final double gapDays;
  private final double staying;
  private final double content;
  private final double machines;

  Persona(int share, double gapDays, double staying, double content, double machines) {
    this.share = share;
    this.gapDays = gapDays;
    this.staying = staying;
    this.content = content;
    this.machines = machines;
  }

  static Persona of(Dice dice) {
    int left = dice.between(1, 100);
    for (Persona each : values()) {
      left -= each.share;
      if (left <= 0) {
        return each;
      }
    }
    return REGULAR;
  }

  /** Days between two purchases, about. */
  double gapDays() {
    return gapDays;
  }

  /** The chance to buy once more after each purchase, 0 to 1. */
  double staying() {
    return staying;
  }

  /** The chance to be pleased with a purchase, 0 to 1. */
  double content() {
    return content;
  }

  /** The chance that a basket holds a machine, 0 to 1. */
  double machines() {
    return machines;
  }
}
