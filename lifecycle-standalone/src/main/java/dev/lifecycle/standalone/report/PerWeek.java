/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import java.time.LocalDate;
import java.util.List;

/**
 * How many messages customers get in a week (Monday to Sunday, business zone).
 *
 * @param limit how many are thought to be enough
 * @param customersAbove customers who get more than that in at least one week
 * @param weeksAbove weeks in which a customer gets more than that, over all customers
 * @param worst the customers with the most messages in one week, the worst first
 * @param distribution weeks of a customer with at least one message, by the number of messages
 */
public record PerWeek(
    int limit,
    long customersAbove,
    long weeksAbove,
    List<Busy> worst,
    List<WeeksWith> distribution) {

  public PerWeek {
    worst = List.copyOf(worst);
    distribution = List.copyOf(distribution);
  }

  /** A customer who gets too many, with all weeks in which that is so. */
  public record Busy(String customerId, List<Week> weeks) {

    public Busy {
      weeks = List.copyOf(weeks);
    }

    int most() {
      return weeks.stream().mapToInt(Week::messages).max().orElse(0);
    }
  }

  /** A week by its Monday. */
  public record Week(LocalDate monday, int messages) {}

  /** How many weeks of a customer have so many messages. */
  public record WeeksWith(int messages, long customerWeeks) {}
}
