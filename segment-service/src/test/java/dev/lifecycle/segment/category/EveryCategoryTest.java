/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.Model;
import dev.lifecycle.segment.stream.SegmentMetrics;
import dev.lifecycle.segment.testing.RandomHistory;
import dev.lifecycle.segment.testing.Shop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No category and no model is left out of what is made for each of them. */
class EveryCategoryTest {

  @ParameterizedTest
  @EnumSource(Model.class)
  void aModelHasARuleForEachOfItsCategoriesInTheirOrder(Model model) {
    var categories =
        Arrays.stream(Category.values()).filter(category -> category.model() == model).toList();

    var rules = CategoryModel.of(model).rules();

    assertThat(rules).extracting(Rule::category).isEqualTo(categories);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void aModelThatIsSwitchedOffJudgesNobody(Model model) {
    var others = EnumSet.complementOf(EnumSet.of(model)).stream().map(Model::wireName).toList();
    var judge = new Judge(Shop.settings(Map.of("models", String.join(",", others))));

    var rules = judge.rules();

    assertThat(rules)
        .isNotEmpty()
        .extracting(rule -> rule.category().model())
        .doesNotContain(model);
  }

  @Test
  void everyCategoryIsReachedByHistoriesWithEveryTypeOfEvent() {
    var settings = Map.of("population.minRepeatCustomers", "3");
    Instant end = RandomHistory.START.plus(RandomHistory.LENGTH);
    var reached = EnumSet.noneOf(Category.class);

    for (long seed : List.of(61L, 62L, 63L)) {
      for (CategoryChange change :
          Shop.replayed(settings, RandomHistory.of(seed, 12, 300), end).changes) {
        change.changes().forEach(model -> reached.addAll(model.entered()));
      }
    }

    assertThat(reached).containsExactly(Category.values());
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void everyCategoryIsMeasured(Category category) {
    var registry = new SimpleMeterRegistry();

    new SegmentMetrics(registry);

    var tags = List.of("model", category.model().wireName(), "category", category.wireName());
    assertThat(registry.find("lifecycle.category.size").tags(tags.toArray(String[]::new)).gauge())
        .isNotNull();
    assertThat(
            registry
                .find("lifecycle.category.transitions")
                .tags(tags.toArray(String[]::new))
                .counters())
        .hasSize(2);
  }
}
