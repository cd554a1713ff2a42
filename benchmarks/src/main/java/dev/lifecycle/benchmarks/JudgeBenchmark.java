/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.change.Customer;
import dev.lifecycle.segment.change.Segmenter;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many events a second the pure core takes in and judges on one core, all models on. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class JudgeBenchmark {

  private static final int EVENTS = 60_000;

  private static final Values IN_FORCE =
      new Values(new Gap(60, 1), new BigDecimal("150"), new BigDecimal("60"));

  private final List<CustomerEvent> mixed = ShopHistory.mixed(1, EVENTS, HistoryFile.END).toList();
  private final List<CustomerEvent> purchases =
      ShopHistory.purchases(1, EVENTS, HistoryFile.END).toList();

  /** Events of every type, with the boundaries that pass in between. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Object mixed() {
    return judged(mixed);
  }

  /** Purchases alone, with the boundaries that pass in between. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Object purchases() {
    return judged(purchases);
  }

  private static Map<CustomerId, Customer> judged(List<CustomerEvent> events) {
    var segmenter = new Segmenter(SegmentSettings.defaults());
    var customers = new HashMap<CustomerId, Customer>();
    for (CustomerEvent event : events) {
      Customer customer = customers.computeIfAbsent(event.customer(), id -> Customer.unknown(id));
      var step = segmenter.accept(customer, event, IN_FORCE, event.time());
      customers.put(event.customer(), step.next());
    }
    return customers;
  }
}
