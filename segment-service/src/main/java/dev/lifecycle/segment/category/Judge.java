/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.Model;
import dev.lifecycle.event.Population.Gap;
import dev.lifecycle.event.Population.Values;
import dev.lifecycle.segment.profile.Profile;
import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the rules of every model that is switched on. */
public final class Judge {

  private final SegmentSettings settings;
  private final List<CategoryModel> models;
  private final List<Rule> rules;
  private final Set<ValueInForce> goesBy;
  private volatile PopulationGap gap;

  public Judge(SegmentSettings settings) {
    this.settings = settings;
    this.models =
        Arrays.stream(Model.values())
            .filter(settings.models()::contains)
            .map(CategoryModel::of)
            .toList();
    this.rules = models.stream().flatMap(model -> model.rules().stream()).toList();
    this.goesBy =
        models.stream().flatMap(model -> model.goesBy().stream()).collect(toUnmodifiableSet());
    this.gap = PopulationGap.of(settings, null);
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
        Finding.earlier(facts.annualRevenueChanges(), term == null ? null : term.until());
    for (Rule rule : rules) {
      Finding finding = rule.find(facts);
      if (finding.holds()) {
        categories.add(rule.category());
      }
      reviewAt = Finding.earlier(reviewAt, finding.changes());
    }
    return new Verdict(categories, reviewAt, term, facts);
  }

  /** Of whom a change of the values in force can change what the rules say. */
  public Concerned concerned(Shift shift) {
    return new Concerned(settings, goesBy, shift);
  }

  /** Every rule, in the order of the tables. */
  public List<Rule> rules() {
    return rules;
  }

  /** Every category in words, in the order of {@link #rules}. */
  public List<Worded> words(Facts facts) {
    var wording = new Wording(facts);
    return models.stream().flatMap(model -> wording.of(model.model()).stream()).toList();
  }

  /** What the rules look at in a customer at an instant. */
  public Facts facts(Profile profile, Before before, Instant now) {
    var facts = new Facts(settings, profile, before.inForce(), gap(before.inForce().gap()), now);
    boolean tiers = profile.known() && settings.models().contains(Model.TIER);
    return tiers ? facts.with(TierTerm.next(facts, before.term(), before.purchase())) : facts;
  }

  /** Worked out anew only where G in force is another one than in the judgment before. */
  private PopulationGap gap(@Nullable Gap inForce) {
    PopulationGap last = gap;
    if (!Objects.equals(last.inForce(), inForce)) {
      last = PopulationGap.of(settings, inForce);
      gap = last;
    }
    return last;
  }
}
