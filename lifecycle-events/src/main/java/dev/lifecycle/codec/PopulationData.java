/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Population;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of the population record. */
final class PopulationData {

  private PopulationData() {}

  static Population population(JsonIn in) {
    Instant at = null;
    Values taken = null;
    Values inForce = null;
    Long customers = null;
    Map<Category, Long> sizes = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "at" -> at = Moments.instant(in);
        case "taken" -> taken = values(in);
        case "inForce" -> inForce = values(in);
        case "customers" -> customers = Scalars.whole(in);
        case "sizes" -> sizes = sizes(in);
        default -> in.skip();
      }
    }
    return new Population(
        in.require("at", at),
        in.require("taken", taken),
        in.require("inForce", inForce),
        in.require("customers", customers),
        in.require("sizes", sizes));
  }

  private static @Nullable Values values(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    Gap gap = null;
    BigDecimal aFloor = null;
    BigDecimal bFloor = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "gap" -> gap = gap(in);
        case "aFloor" -> aFloor = Scalars.ownDecimal(in);
        case "bFloor" -> bFloor = Scalars.ownDecimal(in);
        default -> in.skip();
      }
    }
    return new Values(gap, aFloor, bFloor);
  }

  private static @Nullable Gap gap(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    Long days = null;
    Long intervals = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "days" -> days = Scalars.whole(in);
        case "intervals" -> intervals = Scalars.whole(in);
        default -> in.skip();
      }
    }
    long over = in.require("intervals", intervals);
    if (in.require("days", days) < 0 || over <= 0) {
      throw in.refuse("0 or more days over 1 or more intervals");
    }
    return new Gap(in.require("days", days), over);
  }

  /** A category this version does not know is left out. */
  static @Nullable Map<Category, Long> sizes(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    var sizes = new EnumMap<Category, Long>(Category.class);
    while (in.nextField()) {
      String name = in.field();
      Long size = in.require(name, Scalars.whole(in));
      Category.named(name).ifPresent(category -> sizes.put(category, size));
    }
    return sizes;
  }

  static void write(Population population, JsonOut out) {
    out.time("at", population.at())
        .object("taken", population.taken(), values -> write(values, out))
        .object("inForce", population.inForce(), values -> write(values, out))
        .number("customers", population.customers())
        .object("sizes", population.sizes(), sizes -> write(sizes, out));
  }

  private static void write(Values values, JsonOut out) {
    out.object("gap", values.gap(), gap -> write(gap, out))
        .number("aFloor", values.aFloor())
        .number("bFloor", values.bFloor());
  }

  /** The average is for people and tools; the two numbers it comes from are exact. */
  private static void write(Gap gap, JsonOut out) {
    BigDecimal average =
        BigDecimal.valueOf(gap.days())
            .divide(BigDecimal.valueOf(gap.intervals()), MathContext.DECIMAL32);
    out.number("days", gap.days()).number("intervals", gap.intervals()).number("average", average);
  }

  static void write(Map<Category, Long> sizes, JsonOut out) {
    for (Category category : Category.values()) {
      Long size = sizes.get(category);
      if (size != null) {
        out.number(category.qualifiedName(), size);
      }
    }
  }
}
