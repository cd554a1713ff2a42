/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.customer.Group;
import dev.lifecycle.campaign.earning.Earnings;
import dev.lifecycle.campaign.earning.Tally;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.CampaignEarnings;
import dev.lifecycle.event.Category;
import dev.lifecycle.streams.BinaryIn;
import dev.lifecycle.streams.BinaryOut;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the customers of one task brought, by group: kept in the transaction of the customers whose
 * standing changes it, so that each counts once whatever crashes (decision 018).
 */
final class TaskEarnings {

  private static final int VERSION = 1;
  private static final String PREFIX = "earned/";

  /** The first text that is after all that begin with the prefix. */
  private static final String END = "earned0";

  private final KeyValueStore<Bytes, byte[]> meta;
  private final Map<Group, Tally> tallies = new TreeMap<>();
  private final Set<String> unpublished = new TreeSet<>();

  private TaskEarnings(KeyValueStore<Bytes, byte[]> meta) {
    this.meta = meta;
  }

  /** Reads what is stored; all of it is to be published, as nobody knows whether it was. */
  static TaskEarnings read(KeyValueStore<Bytes, byte[]> meta) {
    var earnings = new TaskEarnings(meta);
    try (KeyValueIterator<Bytes, byte[]> stored = meta.range(bytes(PREFIX), bytes(END))) {
      while (stored.hasNext()) {
        earnings.take(stored.next());
      }
    }
    return earnings;
  }

  /** A customer's standing in a group has changed. */
  void take(Effect.Earned earned) {
    Group group = earned.group();
    Tally known = tallies.getOrDefault(group, Tally.NONE);
    Tally next = Earnings.changed(known, earned.before(), earned.after());
    tallies.put(group, next);
    meta.put(key(group), encode(group, next));
    unpublished.add(group.campaign());
  }

  /** What has changed since the last time, campaign by campaign. */
  List<CampaignEarnings> changed(int partition, Instant now) {
    List<CampaignEarnings> changed =
        unpublished.stream()
            .map(campaign -> new CampaignEarnings(campaign, partition, now, groups(campaign)))
            .toList();
    unpublished.clear();
    return changed;
  }

  private void take(KeyValue<Bytes, byte[]> stored) {
    var in = new BinaryIn(stored.value);
    in.version("the stored sum of what a campaign earned", VERSION);
    Group group = LedgerCodec.group(in);
    tallies.put(group, new Tally(in.unsigned(), in.unsigned(), in.decimal(), in.decimal()));
    unpublished.add(group.campaign());
  }

  private List<CampaignEarnings.Group> groups(String campaign) {
    return tallies.entrySet().stream()
        .filter(each -> each.getKey().campaign().equals(campaign))
        .map(each -> group(each.getKey(), each.getValue()))
        .toList();
  }

  private static CampaignEarnings.Group group(Group group, Tally tally) {
    return new CampaignEarnings.Group(
        group.category(),
        group.heldOut(),
        tally.customers(),
        tally.converted(),
        tally.revenue(),
        tally.squares());
  }

  private static byte[] encode(Group group, Tally tally) {
    var out = new BinaryOut();
    out.raw(VERSION);
    LedgerCodec.write(group, out);
    out.unsigned(tally.customers());
    out.unsigned(tally.converted());
    out.decimal(tally.revenue());
    out.decimal(tally.squares());
    return out.toBytes();
  }

  private static Bytes key(Group group) {
    Category category = group.category();
    String number = category == null ? "" : Integer.toString(category.number());
    return bytes(PREFIX + group.campaign() + "/" + group.heldOut() + "/" + number);
  }

  private static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
