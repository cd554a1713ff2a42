/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CustomerEvent.Complaint;
import dev.lifecycle.event.CustomerEvent.Scale;
import dev.lifecycle.event.Model;
import dev.lifecycle.event.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values that have fixed names, each null where the value is null. */
final class Names {

  private static final Map<String, Scale> SCALES = named(Scale.values(), Scale::wireName);
  private static final Map<String, Complaint.Status> STATUSES =
      named(Complaint.Status.values(), Complaint.Status::wireName);
  private static final Map<String, Model> MODELS = named(Model.values(), Model::wireName);
  private static final Map<String, Category> CATEGORIES =
      named(Category.values(), Category::qualifiedName);
  private static final Map<String, Cause.Kind> CAUSES =
      named(Cause.Kind.values(), Cause.Kind::name);
  private static final Map<String, Outcome.Kind> OUTCOMES =
      named(Outcome.Kind.values(), Outcome.Kind::name);
  private static final Map<String, Outcome.Reason> REASONS =
      named(Outcome.Reason.values(), Outcome.Reason::name);
  private static final Map<String, CampaignSaved.Change> CHANGES =
      named(CampaignSaved.Change.values(), CampaignSaved.Change::name);

  private Names() {}

  static @Nullable Scale scale(JsonIn in) {
    return oneOf(SCALES, in);
  }

  static Complaint.@Nullable Status status(JsonIn in) {
    return oneOf(STATUSES, in);
  }

  static @Nullable Model model(JsonIn in) {
    return oneOf(MODELS, in);
  }

  static Cause.@Nullable Kind cause(JsonIn in) {
    return oneOf(CAUSES, in);
  }

  static Outcome.@Nullable Kind outcome(JsonIn in) {
    return oneOf(OUTCOMES, in);
  }

  static Outcome.@Nullable Reason reason(JsonIn in) {
    return oneOf(REASONS, in);
  }

  static CampaignSaved.@Nullable Change change(JsonIn in) {
    return oneOf(CHANGES, in);
  }

  /** A category under its own name, in the model that it is known to belong to. */
  static Category category(Model model, String name, JsonIn in) {
    Category category = CATEGORIES.get(model.wireName() + ":" + name);
    if (category == null) {
      throw in.refuse("names of categories of the model " + model.wireName());
    }
    return category;
  }

  private static <T> @Nullable T oneOf(Map<String, T> names, JsonIn in) {
    String name = Scalars.text(in);
    if (name == null) {
      return null;
    }
    T value = names.get(name);
    if (value == null) {
      throw in.refuse("one of " + String.join(", ", names.keySet()));
    }
    return value;
  }

  private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
    var names = new LinkedHashMap<String, T>();
    Arrays.stream(values).forEach(value -> names.put(name.apply(value), value));
    return names;
  }
}
