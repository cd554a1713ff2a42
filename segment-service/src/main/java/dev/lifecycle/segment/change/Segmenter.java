/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerEvent.Purchase;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.fact.Calendar;
import dev.lifecycle.fact.Occasions;
import dev.lifecycle.segment.category.Concerned;
import dev.lifecycle.segment.category.Judge;
import dev.lifecycle.segment.category.Shift;
import dev.lifecycle.segment.category.Stake;
import dev.lifecycle.segment.category.Verdict;
import dev.lifecycle.segment.population.Contribution.Counted;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.profile.ProfileFold;
import dev.lifecycle.segment.profile.Reception;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a customer from one state to the next (segmentation.md, "When a change happens"): the one
 * code behind the service and the simulation.
 *
 * <p>Contract: a function of its arguments alone. Instants given for one customer do not go back;
 * one that does is taken as the instant of the last judgment.
 */
public final class Segmenter {

  private final ProfileFold fold;
  private final Judge judge;
  private final Calendar calendar;

  public Segmenter(SegmentSettings settings) {
    this.fold = new ProfileFold(settings);
    this.judge = new Judge(settings);
    this.calendar = settings.calendar();
  }

  /**
   * Acts on boundaries up to now, then takes an event in and judges. An event of a shop whose clock
   * is ahead is judged at its own time, as a simulation does it.
   */
  public Step accept(Customer customer, CustomerEvent event, Values inForce, Instant now) {
    var changes = new ArrayList<CategoryChange>();
    Instant at = event.time().isAfter(now) ? event.time() : now;
    Customer current = act(customer, inForce, at, changes);
    var folded = fold.fold(current.profile(), event);
    current = with(current, folded.profile());
    if (folded.reception() == Reception.APPLIED) {
      var input = new Input(cause(event), inForce, event instanceof Purchase);
      current = judge(current, input, at, changes);
    }
    return new Step(current, changes, folded.reception(), folded.oddity());
  }

  /** Acts on every boundary up to now, each at its own instant. */
  public Step advance(Customer customer, Values inForce, Instant now) {
    var changes = new ArrayList<CategoryChange>();
    return new Step(act(customer, inForce, now, changes), changes, Reception.APPLIED, null);
  }

  /** Who is to be judged again as the values in force changed. */
  public Concerned concerned(Shift shift) {
    return judge.concerned(shift);
  }

  /** What such a change can bear on. */
  public Stake stake(Customer customer) {
    var profile = customer.profile();
    return new Stake(
        profile,
        Occasions.of(profile.orders(), calendar),
        customer.standing().counted().annualRevenue());
  }

  /** Judges again because the population in force or a setting changed. */
  public Step rejudge(Customer customer, Values inForce, Instant at, Cause cause) {
    var changes = new ArrayList<CategoryChange>();
    var input = new Input(cause, inForce, false);
    return new Step(judge(customer, input, at, changes), changes, Reception.APPLIED, null);
  }

  private record Input(Cause cause, Values inForce, boolean purchase) {}

  private Customer act(
      Customer customer, Values inForce, Instant now, List<CategoryChange> changes) {
    var input = new Input(Cause.TIME, inForce, false);
    Customer current = customer;
    Instant due = current.standing().reviewAt();
    while (due != null && !due.isAfter(now)) {
      current = judge(current, input, due, changes);
      due = current.standing().reviewAt();
    }
    return current;
  }

  private Customer judge(
      Customer customer, Input input, Instant asked, List<CategoryChange> changes) {
    Standing before = customer.standing();
    Instant at = before.notBefore(asked);
    Verdict verdict =
        judge.judge(
            customer.profile(),
            new Judge.Before(input.inForce(), before.term(), input.purchase()),
            at);
    var difference = Difference.between(before.held().categories(), verdict.categories());
    long sequence = before.sequence();
    if (!difference.isEmpty()) {
      sequence++;
      var evidence = EvidenceOf.facts(verdict.facts());
      changes.add(
          new CategoryChange(customer.id(), sequence, at, input.cause(), difference, evidence));
    }
    var held =
        difference.isEmpty() ? before.held() : before.held().becoming(verdict.categories(), at);
    var after =
        new Standing(held, sequence, at, verdict.reviewAt(), verdict.term(), counted(verdict));
    return new Customer(customer.id(), customer.profile(), after);
  }

  private static Counted counted(Verdict verdict) {
    var occasions = verdict.facts().occasions();
    return new Counted(occasions.n(), occasions.spanDays(), verdict.facts().annualRevenue());
  }

  private static Customer with(Customer customer, Profile profile) {
    return new Customer(customer.id(), profile, customer.standing());
  }

  private static Cause cause(CustomerEvent event) {
    return new Cause(
        Cause.Kind.EVENT, event.envelope().id(), EventType.of(event).wireName(), event.time());
  }
}
