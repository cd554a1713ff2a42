/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.flow.Effect;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import dev.lifecycle.standalone.simulate.CampaignListener;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what a set of campaigns does in a period, while it is simulated; keeps no messages. */
public final class Tally implements CampaignListener {

  private final Catalog catalog;
  private final Period period;
  private final Options options;
  private final CalendarUnit months;
  private final WeekTally weeks;
  private final SampleTally samples;
  private final Map<String, CampaignTally> campaigns = new HashMap<>();
  private final Map<CustomerId, Integer> numbers = new HashMap<>();

  /**
   * What to count.
   *
   * @param maxPerWeek how many messages a week are thought to be enough for a customer, at least 1
   * @param samples how many messages of each campaign, step and variant are shown, at least 0
   * @param personal whether customers may be named and messages shown
   */
  public record Options(int maxPerWeek, int samples, boolean personal) {}

  /** Starts with nothing counted. */
  public Tally(Catalog catalog, Period period, Options options) {
    this.catalog = catalog;
    this.period = period;
    this.options = options;
    this.samples = new SampleTally(options.samples());
    this.months = CalendarUnit.months(period.zone());
    this.weeks = new WeekTally(options.maxPerWeek(), period.zone());
  }

  @Override
  public void entered(Effect.Entered entry, Instant now) {
    if (period.contains(now)) {
      month(entry.campaign(), now).entered();
    }
  }

  @Override
  public void sent(Message message) {
    if (!period.contains(message.time())) {
      return;
    }
    int customer = numbers.computeIfAbsent(message.customer(), _ -> numbers.size());
    month(message.campaign(), message.time()).sent();
    campaign(message.campaign()).sent(message, customer);
    boolean note = isNote(message);
    if (!note) {
      weeks.sent(message.customer(), message.time());
    }
    if (options.personal()) {
      samples.sent(message, note);
    }
  }

  private boolean isNote(Message message) {
    return catalog
        .current(message.campaign())
        .flatMap(edition -> edition.campaign().send(message.step()))
        .filter(Step.Send::isNote)
        .isPresent();
  }

  @Override
  public void reported(Outcome outcome) {
    if (period.contains(outcome.at())) {
      month(outcome.campaign(), outcome.at()).reported(outcome);
    }
  }

  @Override
  public void failed(Effect.ConditionFailed condition, Instant now) {
    if (period.contains(now)) {
      Condition.Failure failure = condition.failure();
      campaign(condition.campaign())
          .failed(failure.condition(), options.personal() ? failure.because() : null);
    }
  }

  /** Takes in who waits at the end; to be called once, last. */
  public void end(Collection<CustomerState> customers) {
    customers.forEach(customer ->
        customer.waiting().forEach(waiting -> campaign(waiting.campaign()).waits(waiting)));
  }

  /** What all campaigns did together. */
  public Activity total() {
    var all = new CampaignTally();
    campaigns.values().forEach(all::add);
    return all.activity();
  }

  /** What each campaign did, by id; also those that did nothing. */
  public List<CampaignReport> campaigns() {
    return catalog.editions().stream()
        .map(edition -> campaign(edition.id()).report(edition.campaign()))
        .toList();
  }

  /** How many messages customers get a week; notes to their account managers are none. */
  public PerWeek perWeek() {
    return weeks.result(options.personal());
  }

  /** A few messages of each campaign, step and variant; none where they may not be shown. */
  public List<Sample> samples() {
    return samples.samples();
  }

  private Counting month(String campaign, Instant at) {
    return campaign(campaign).month(months.firstDay(at));
  }

  private CampaignTally campaign(String id) {
    return campaigns.computeIfAbsent(id, _ -> new CampaignTally());
  }
}
