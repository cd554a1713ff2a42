/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.CampaignEarnings.Group;
import dev.lifecycle.event.Category;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of what one partition's customers brought after the messages of a campaign. */
final class EarningsData {

  private EarningsData() {}

  static CampaignEarnings earnings(JsonIn in) {
    String campaign = null;
    Integer partition = null;
    Instant at = null;
    List<List<Group>> groups = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "campaign" -> campaign = Scalars.id(in);
        case "partition" -> partition = Scalars.integer(in);
        case "at" -> at = Moments.instant(in);
        case "groups" -> groups = in.list(EarningsData::group);
        default -> in.skip();
      }
    }
    return new CampaignEarnings(
        in.require("campaign", campaign),
        in.require("partition", partition),
        in.require("at", at),
        in.require("groups", groups).stream().flatMap(List::stream).toList());
  }

  /** The one group; none where its category is one that this version does not know. */
  private static @Nullable List<Group> group(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    String category = null;
    Boolean heldOut = null;
    Long customers = null;
    Long converted = null;
    BigDecimal revenue = null;
    BigDecimal squares = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "category" -> category = Scalars.text(in);
        case "heldOut" -> heldOut = Scalars.truth(in);
        case "customers" -> customers = Scalars.whole(in);
        case "converted" -> converted = Scalars.whole(in);
        case "revenue" -> revenue = Scalars.ownDecimal(in);
        case "squares" -> squares = Scalars.ownDecimal(in);
        default -> in.skip();
      }
    }
    var group =
        new Group(
            null,
            in.require("heldOut", heldOut),
            in.require("customers", customers),
            in.require("converted", converted),
            in.require("revenue", revenue),
            in.require("squares", squares));
    return category == null ? List.of(group) : of(category, group);
  }

  private static List<Group> of(String category, Group all) {
    return Category.named(category)
        .map(known ->
            new Group(
                known,
                all.heldOut(),
                all.customers(),
                all.converted(),
                all.revenue(),
                all.squares()))
        .stream()
        .toList();
  }

  static void write(CampaignEarnings earnings, JsonOut out) {
    out.text("campaign", earnings.campaign())
        .number("partition", earnings.partition())
        .time("at", earnings.at())
        .objects("groups", earnings.groups(), group -> write(group, out));
  }

  private static void write(Group group, JsonOut out) {
    Category category = group.category();
    out.text("category", category == null ? null : category.qualifiedName())
        .truth("heldOut", group.heldOut())
        .number("customers", group.customers())
        .number("converted", group.converted())
        .number("revenue", group.revenue())
        .number("squares", group.squares());
  }
}
