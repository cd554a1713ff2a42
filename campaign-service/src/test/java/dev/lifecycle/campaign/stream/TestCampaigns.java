/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Evidence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Campaigns and changes for the tests of the topology. */
public final class TestCampaigns {

  /** Greets whoever is NEW at once. */
  public static final String HELLO =
      """
      campaign: hello
      status: live
      trigger:
        enters: [lifecycle:NEW]
      steps:
        - send: { template: hello }
      templates:
        hello: { subject: Hello, text: "Nice to have you." }
      """;

  /** Greets whoever is NEW after an hour, and not if they buy again before. */
  public static final String LATER =
      HELLO
          .replace("hello", "later")
          .replace("steps:", "exit: { on: [purchase] }\nsteps:\n  - wait: PT1H");

  private TestCampaigns() {}

  /** The first change of a customer: the time made them NEW. */
  public static CategoryChange becomesNew(CustomerId customer, Instant at) {
    return new CategoryChange(
        customer,
        1,
        at,
        Cause.TIME,
        List.of(
            new ModelChange(
                Category.LIFECYCLE_NEW.model(),
                List.of(Category.LIFECYCLE_NEW),
                List.of(),
                List.of(Category.LIFECYCLE_NEW))),
        new Evidence(
            0,
            null,
            null,
            Duration.ofDays(60),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            null,
            0,
            0,
            null,
            0,
            null));
  }
}
