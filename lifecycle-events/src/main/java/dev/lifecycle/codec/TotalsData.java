/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.PopulationTotals;
import dev.lifecycle.event.PopulationTotals.Bucket;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The data of one partition's totals, being read. */
final class TotalsData {

  private @Nullable Integer partition;
  private @Nullable Instant at;
  private @Nullable Long customers;
  private @Nullable Long repeatCustomers;
  private @Nullable Long gapDays;
  private @Nullable Long gapIntervals;
  private @Nullable Map<Category, Long> sizes;
  private @Nullable SortedMap<Integer, Bucket> revenue;

  private TotalsData() {}

  static PopulationTotals totals(JsonIn in) {
    var data = new TotalsData();
    while (in.nextField()) {
      data.take(in);
    }
    return data.totalsOf(in);
  }

  private void take(JsonIn in) {
    switch (in.field()) {
      case "partition" -> partition = Scalars.integer(in);
      case "at" -> at = Moments.instant(in);
      case "customers" -> customers = Scalars.whole(in);
      case "repeatCustomers" -> repeatCustomers = Scalars.whole(in);
      case "gapDays" -> gapDays = Scalars.whole(in);
      case "gapIntervals" -> gapIntervals = Scalars.whole(in);
      case "sizes" -> sizes = PopulationData.sizes(in);
      case "revenue" -> revenue = buckets(in);
      default -> in.skip();
    }
  }

  private PopulationTotals totalsOf(JsonIn in) {
    return new PopulationTotals(
        in.require("partition", partition),
        in.require("at", at),
        in.require("customers", customers),
        in.require("repeatCustomers", repeatCustomers),
        in.require("gapDays", gapDays),
        in.require("gapIntervals", gapIntervals),
        in.require("sizes", sizes),
        in.require("revenue", revenue));
  }

  private static @Nullable SortedMap<Integer, Bucket> buckets(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    var buckets = new TreeMap<Integer, Bucket>();
    while (in.nextField()) {
      buckets.put(number(in), in.require(in.field(), bucket(in)));
    }
    return buckets;
  }

  private static int number(JsonIn in) {
    try {
      return Integer.parseInt(in.field());
    } catch (NumberFormatException _) {
      throw in.refuse("under the number of a bucket");
    }
  }

  private static @Nullable Bucket bucket(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    Long customers = null;
    BigDecimal revenue = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "customers" -> customers = Scalars.whole(in);
        case "revenue" -> revenue = Scalars.ownDecimal(in);
        default -> in.skip();
      }
    }
    return new Bucket(in.require("customers", customers), in.require("revenue", revenue));
  }

  static void write(PopulationTotals totals, JsonOut out) {
    out.number("partition", totals.partition())
        .time("at", totals.at())
        .number("customers", totals.customers())
        .number("repeatCustomers", totals.repeatCustomers())
        .number("gapDays", totals.gapDays())
        .number("gapIntervals", totals.gapIntervals())
        .object("sizes", totals.sizes(), sizes -> PopulationData.write(sizes, out))
        .object("revenue", totals.revenue(), revenue -> write(revenue, out));
  }

  private static void write(SortedMap<Integer, Bucket> revenue, JsonOut out) {
    revenue.forEach((number, bucket) ->
        out.object(
            number.toString(),
            bucket,
            each -> out.number("customers", each.customers()).number("revenue", each.revenue())));
  }
}
