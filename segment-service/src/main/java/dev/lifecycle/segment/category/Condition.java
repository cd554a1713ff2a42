/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a rule, the same for all customers. */
public final class Condition {

  private final String text;
  private final Test test;
  private final WindowOf window;

  /** What is found of a customer. */
  @FunctionalInterface
  interface Test {
    Finding find(Facts facts);
  }

  /** The time that is meant for a customer; absent where there is none. */
  @FunctionalInterface
  interface WindowOf {
    @Nullable Window of(Facts facts);
  }

  private Condition(String text, Test test, WindowOf window) {
    this.text = text;
    this.test = test;
    this.window = window;
  }

  static Condition of(String text, Test test) {
    return new Condition(text, test, _ -> null);
  }

  /** Now is in a window; never where there is none. */
  static Condition during(String text, WindowOf of) {
    return new Condition(
        text,
        facts -> {
          Window window = of.of(facts);
          return window == null ? Finding.of(false) : window.has(facts.now());
        },
        of);
  }

  /** Another condition does not hold. */
  static Condition not(Condition other) {
    return of("not (" + other.text + ")", facts -> other.find(facts).not());
  }

  /** All of these. */
  static Condition all(String text, Condition... conditions) {
    var all = List.of(conditions);
    return of(text, facts -> all(all, facts));
  }

  /** One of these or both. */
  static Condition any(String text, Condition one, Condition other) {
    return of(text, facts -> one.find(facts).or(other.find(facts)));
  }

  /** Whether all hold. */
  static Finding all(List<Condition> conditions, Facts facts) {
    Finding all = Finding.of(true);
    for (int i = 0; i < conditions.size() && !all.never(); i++) {
      all = all.and(conditions.get(i).find(facts));
    }
    return all;
  }

  Finding find(Facts facts) {
    return test.find(facts);
  }

  /** Whether it holds for a customer now. */
  public boolean holds(Facts facts) {
    return find(facts).holds();
  }

  /** The condition in the words of segmentation.md. */
  public String text() {
    return text;
  }

  /** The time window that it means for a customer; absent where it means none. */
  public @Nullable Window window(Facts facts) {
    return window.of(facts);
  }
}
