/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.change;

import static java.util.stream.Collectors.toMap;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.category.Condition;
import dev.lifecycle.segment.category.Facts;
import dev.lifecycle.segment.category.Judge;
import dev.lifecycle.segment.category.Need;
import dev.lifecycle.segment.category.Window;
import dev.lifecycle.segment.category.Worded;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of every category why a customer is in it or not, and when that changes. */
public final class Explainer {

  /** How many judgments to look ahead at the most. */
  private static final int HORIZON = 1000;

  private final Judge judge;
  private final Segmenter segmenter;

  public Explainer(SegmentSettings settings) {
    this.judge = new Judge(settings);
    this.segmenter = new Segmenter(settings);
  }

  /**
   * One category of one customer.
   *
   * @param since when it was entered; absent where it is not held
   * @param changesAt when it is left, or entered, if nothing happens; absent = not by time alone
   * @param needs what it asks for in words, and where the customer stands
   * @param because each condition of its rule; all hold while the category is held
   */
  public record Explanation(
      Category category,
      boolean held,
      @Nullable Instant since,
      @Nullable Instant changesAt,
      List<Need> needs,
      List<Because> because) {}

  /**
   * One condition.
   *
   * @param from where it is a time window, its start
   * @param until where it is a time window, its end
   */
  public record Because(
      String condition, boolean holds, @Nullable Instant from, @Nullable Instant until) {}

  /**
   * Explains every category of the models that are switched on, in the order of the tables: as of
   * now, or of the last judgment where an event was ahead of the clock.
   */
  public List<Explanation> explain(Customer customer, Values inForce, Instant now) {
    Customer current = segmenter.advance(customer, inForce, now).next();
    Map<Category, Instant> changes = changes(current, inForce);
    var before = new Judge.Before(inForce, current.standing().term(), false);
    var facts = judge.facts(current.profile(), before, current.standing().notBefore(now));
    Map<Category, List<Need>> needs =
        judge.words(facts).stream().collect(toMap(Worded::category, Worded::needs));
    return judge.rules().stream()
        .map(rule -> {
          Category category = rule.category();
          Instant since = current.standing().since().get(category);
          return new Explanation(
              category,
              since != null,
              since,
              changes.get(category),
              needs.getOrDefault(category, List.of()),
              rule.conditions().stream().map(condition -> because(condition, facts)).toList());
        })
        .toList();
  }

  private static Because because(Condition condition, Facts facts) {
    Window window = condition.window(facts);
    return new Because(
        condition.text(),
        condition.holds(facts),
        window == null ? null : window.from(),
        window == null ? null : window.until());
  }

  /** When each category first changes, found by letting time pass. */
  private Map<Category, Instant> changes(Customer customer, Values inForce) {
    var first = new EnumMap<Category, Instant>(Category.class);
    Customer current = customer;
    for (int i = 0; i < HORIZON; i++) {
      Instant due = current.standing().reviewAt();
      if (due == null) {
        break;
      }
      Step step = segmenter.advance(current, inForce, due);
      for (var change : step.changes()) {
        for (var model : change.changes()) {
          model.entered().forEach(category -> first.putIfAbsent(category, change.at()));
          model.left().forEach(category -> first.putIfAbsent(category, change.at()));
        }
      }
      current = step.next();
    }
    return first;
  }
}
