/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Model;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the rules of every model that is switched on. */
public final class Judge {

  private final SegmentSettings settings;
  private final List<CategoryModel> models;
  private final Set<ValueInForce> goesBy;

  public Judge(SegmentSettings settings) {
    this.settings = settings;
    this.models =
        Arrays.stream(Model.values())
            .filter(settings.models()::contains)
            .map(CategoryModel::of)
            .toList();
    this.goesBy =
        models.stream().flatMap(model -> model.goesBy().stream()).collect(toUnmodifiableSet());
  }

  /** What a judgment starts from, beside the profile. */
  public record Before(Values inForce, @Nullable TierTerm term, boolean purchase) {}

  /** Judges a customer at an instant. */
  public Verdict judge(Profile profile, Before before, Instant now) {
    var facts = facts(profile, before, now);
    var categories = EnumSet.noneOf(Category.class);
    if (!profile.known()) {
      return new Verdict(categories, null, null, facts);
    }
    TierTerm term = facts.term();
    Instant reviewAt =
        Condition.earlier(facts.annualRevenueChanges(), term == null ? null : term.until());
    for (CategoryModel model : models) {
      for (Rule rule : model.rules(facts)) {
        if (rule.holds()) {
          categories.add(rule.category());
        }
        reviewAt = Condition.earlier(reviewAt, rule.changes());
      }
    }
    return new Verdict(categories, reviewAt, term, facts);
  }

  /** Of whom a change of the values in force can change what the rules say. */
  public Concerned concerned(Shift shift) {
    return new Concerned(settings, goesBy, shift);
  }

  /** Every rule as it applies to a customer at an instant, in the order of the tables. */
  public List<Rule> rules(Profile profile, Before before, Instant now) {
    var facts = facts(profile, before, now);
    return models.stream().flatMap(model -> model.rules(facts).stream()).toList();
  }

  /** Every category in words, in the order of {@link #rules}. */
  public List<Worded> words(Profile profile, Before before, Instant now) {
    var wording = new Wording(facts(profile, before, now));
    return models.stream().flatMap(model -> wording.of(model.model()).stream()).toList();
  }

  private Facts facts(Profile profile, Before before, Instant now) {
    var facts = new Facts(settings, profile, before.inForce(), now);
    boolean tiers = profile.known() && settings.models().contains(Model.TIER);
    return facts.with(tiers ? TierTerm.next(facts, before.term(), before.purchase()) : null);
  }
}
