/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.event.Message;
import dev.lifecycle.standalone.report.CampaignReport.FailedCondition;
import dev.lifecycle.standalone.report.CampaignReport.SentBy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one campaign did so far: its size does not depend on how many messages there are. */
final class CampaignTally {

  private final SortedMap<LocalDate, Counting> months = new TreeMap<>();
  private final Map<Slot, Long> sentBy = new HashMap<>();
  private final SortedMap<String, FailedCondition> failedConditions = new TreeMap<>();
  private final BitSet reached = new BitSet();
  private Activity.Waiting waiting = Activity.Waiting.NOBODY;

  /** Where a message stands in its campaign. */
  record Slot(int step, @Nullable String variant, String channel) {}

  Counting month(LocalDate firstDay) {
    return months.computeIfAbsent(firstDay, _ -> new Counting());
  }

  void sent(Message message, int customer) {
    var slot = new Slot(message.step(), message.variant(), message.channel());
    sentBy.merge(slot, 1L, Long::sum);
    reached.set(customer);
  }

  void failed(String condition, @Nullable String because) {
    failedConditions.merge(
        condition,
        new FailedCondition(condition, 1, because),
        (known, _) -> new FailedCondition(condition, known.times() + 1, known.example()));
  }

  void waits(Waiting entry) {
    waiting = waiting.plus(new Activity.Waiting(1, entry.actAt(), entry.actAt()));
  }

  /** Adds another campaign to this one, for the sum of all. */
  void add(CampaignTally other) {
    other.months.forEach((month, counting) -> month(month).add(counting));
    reached.or(other.reached);
    waiting = waiting.plus(other.waiting);
  }

  Activity activity() {
    var total = new Counting();
    months.values().forEach(total::add);
    return new Activity(
        total.counts(),
        reached.cardinality(),
        waiting,
        months.entrySet().stream()
            .map(month ->
                new Activity.Month(YearMonth.from(month.getKey()), month.getValue().counts()))
            .toList());
  }

  CampaignReport report(Campaign campaign) {
    return new CampaignReport(
        campaign.id(),
        campaign.name(),
        campaign.strategy(),
        campaign.status(),
        activity(),
        sentBy.entrySet().stream()
            .map(sent ->
                new SentBy(
                    sent.getKey().step(),
                    sent.getKey().variant(),
                    sent.getKey().channel(),
                    sent.getValue()))
            .sorted(
                Comparator.comparingInt(SentBy::step)
                    .thenComparing(
                        SentBy::variant, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(SentBy::channel))
            .toList(),
        List.copyOf(failedConditions.values()));
  }
}
