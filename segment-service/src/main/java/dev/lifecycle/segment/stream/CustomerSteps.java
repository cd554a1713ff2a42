/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.PopulationTotals;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.change.Step;
import dev.lifecycle.segment.population.Contribution;
import dev.lifecycle.segment.population.PopulationCount;
import dev.lifecycle.segment.stream.Reviews.Review;
import dev.lifecycle.streams.DueIndex.Due;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The pure steps of the segmenter, each applied to the state of one customer of a task. */
final class CustomerSteps {

  private final Segmenter segmenter;
  private final CustomerStates states;
  private final TaskMemory memory;
  private final Reviews reviews;
  private final Sinks output;
  private final int partition;

  /** As they were before the events that came after an instant still to be counted. */
  private final Map<CustomerId, Customer> earlier = new HashMap<>();

  CustomerSteps(Segmenter segmenter, TaskState task, Sinks output) {
    this.segmenter = segmenter;
    this.states = task.customers();
    this.memory = task.memory();
    this.reviews = task.reviews();
    this.output = output;
    this.partition = task.partition();
  }

  /** Keeps a customer as it is, because an event is to come that the next count leaves out. */
  void keepForCount(CustomerId id) {
    earlier.computeIfAbsent(id, _ -> states.load(id).customer());
  }

  /** What the customers add up to at an instant, whatever has happened to them since. */
  PopulationTotals totals(Instant at) {
    PopulationCount count = states.count();
    earlier.forEach((id, before) -> count.replace(present(id), asOf(at, before)));
    PopulationTotals totals = count.totals(partition, at);
    earlier.forEach((id, before) -> count.replace(asOf(at, before), present(id)));
    return totals;
  }

  /** Everything is counted that happened before the events so far. */
  void forgetEarlier() {
    earlier.clear();
  }

  /** Takes an event in and answers what became of it. */
  Step accept(CustomerEvent event, Instant now) {
    CustomerState state = reviewed(states.load(event.customer()));
    Step step = segmenter.accept(state.customer(), event, memory.inForce(), now);
    apply(state, step);
    return step;
  }

  /** Looks at a customer whose timer fired, and sets the next one. */
  void fire(Due due, Instant now) {
    CustomerState stored = states.load(due.customer());
    if (!due.at().equals(stored.armedFor())) {
      return;
    }
    CustomerState state = reviewed(new CustomerState(stored.customer(), null));
    Step step = segmenter.advance(state.customer(), memory.inForce(), now);
    output(step);
    states.save(state, step.next());
  }

  /** Judges a customer again, after acting on the boundaries up to that instant. */
  CustomerState review(CustomerState state, Review review) {
    Cause cause = review.cause();
    Step first = segmenter.advance(state.customer(), memory.inForce(), review.at());
    Step then = segmenter.rejudge(first.next(), memory.inForce(), review.at(), cause);
    output(first);
    return apply(state, then);
  }

  private Contribution present(CustomerId id) {
    return states.load(id).customer().contribution();
  }

  private Contribution asOf(Instant at, Customer customer) {
    return segmenter.advance(customer, memory.inForce(), at).next().contribution();
  }

  private CustomerState reviewed(CustomerState state) {
    CustomerState current = state;
    for (Review review : reviews.awaiting(CustomerStates.key(state.customer().id()))) {
      current = review(current, review);
    }
    return current;
  }

  private CustomerState apply(CustomerState state, Step step) {
    output(step);
    return step.next().equals(state.customer()) ? state : states.save(state, step.next());
  }

  private void output(Step step) {
    step.changes().forEach(output::write);
  }
}
