/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Evidence;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.Need;
import dev.lifecycle.segment.change.Explainer.Because;
import dev.lifecycle.segment.change.Explainer.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the API shows it.
 *
 * @param categories those that the customer is in
 * @param others those that the customer is not in, and what is missing
 * @param next when the first category changes if nothing happens; absent = never
 * @param facts what the rules went by, with points and the end of the tier's term
 * @param inForce the values of the population that the rules go by
 */
record CustomerView(
    String customerId,
    List<Held> categories,
    List<Missing> others,
    @Nullable Instant next,
    Evidence facts,
    Values inForce) {

  /**
   * A category that the customer is in.
   *
   * @param rule what it asks for
   * @param facts how the customer meets that
   * @param endsAt when that ends if nothing happens; absent = not by time alone
   */
  record Held(
      String category,
      List<String> rule,
      List<String> facts,
      @Nullable Instant since,
      @Nullable Instant endsAt,
      List<Because> because) {}

  /**
   * A category that the customer is not in.
   *
   * @param rule what it asks for
   * @param missing what of that is not met, with numbers
   * @param startsAt when that starts if nothing happens; absent = not by time alone
   */
  record Missing(
      String category,
      List<String> rule,
      List<String> missing,
      @Nullable Instant startsAt,
      List<Because> because) {}

  static CustomerView of(
      CustomerId id, List<Explanation> explanations, Evidence facts, Values inForce) {
    return new CustomerView(
        id.value(),
        explanations.stream().filter(Explanation::held).map(CustomerView::held).toList(),
        explanations.stream().filter(each -> !each.held()).map(CustomerView::missing).toList(),
        explanations.stream()
            .map(Explanation::changesAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null),
        facts,
        inForce);
  }

  private static Held held(Explanation explanation) {
    return new Held(
        explanation.category().qualifiedName(),
        rule(explanation),
        standings(explanation, true),
        explanation.since(),
        explanation.changesAt(),
        explanation.because());
  }

  private static Missing missing(Explanation explanation) {
    return new Missing(
        explanation.category().qualifiedName(),
        rule(explanation),
        standings(explanation, false),
        explanation.changesAt(),
        explanation.because());
  }

  private static List<String> rule(Explanation explanation) {
    return explanation.needs().stream().map(Need::rule).toList();
  }

  private static List<String> standings(Explanation explanation, boolean met) {
    return explanation.needs().stream()
        .filter(need -> need.met() == met)
        .map(Need::standing)
        .toList();
  }
}
