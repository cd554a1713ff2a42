/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.Category;
import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CategoryChange.Cause;
import dev.lifecycle.event.CategoryChange.ModelChange;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Evidence;
import dev.lifecycle.event.Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of category changes. */
final class ChangeData {

  private ChangeData() {}

  static CategoryChange change(JsonIn in) {
    String customer = null;
    Long sequence = null;
    Instant at = null;
    Cause cause = null;
    List<ModelChange> changes = null;
    Evidence evidence = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "customerId" -> customer = Scalars.id(in);
        case "sequence" -> sequence = Scalars.whole(in);
        case "at" -> at = Moments.instant(in);
        case "cause" -> cause = cause(in);
        case "changes" -> changes = in.list(ChangeData::modelChange);
        case "evidence" -> evidence = EvidenceData.evidence(in);
        default -> in.skip();
      }
    }
    return new CategoryChange(
        new CustomerId(in.require("customerId", customer)),
        in.require("sequence", sequence),
        in.require("at", at),
        in.require("cause", cause),
        in.require("changes", changes),
        in.require("evidence", evidence));
  }

  private static @Nullable Cause cause(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    Cause.Kind kind = null;
    String eventId = null;
    String type = null;
    Instant time = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "kind" -> kind = Names.cause(in);
        case "eventId" -> eventId = Scalars.text(in);
        case "type" -> type = Scalars.text(in);
        case "time" -> time = Moments.instant(in);
        default -> in.skip();
      }
    }
    return new Cause(in.require("kind", kind), eventId, type, time);
  }

  private static @Nullable ModelChange modelChange(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    Model model = null;
    List<String> entered = null;
    List<String> left = null;
    List<String> current = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "model" -> model = Names.model(in);
        case "entered" -> entered = in.list(Scalars::text);
        case "left" -> left = in.list(Scalars::text);
        case "current" -> current = in.list(Scalars::text);
        default -> in.skip();
      }
    }
    model = in.require("model", model);
    return new ModelChange(
        model,
        categories(model, in.require("entered", entered), in),
        categories(model, in.require("left", left), in),
        categories(model, in.require("current", current), in));
  }

  private static List<Category> categories(Model model, List<String> names, JsonIn in) {
    var categories = new ArrayList<Category>(names.size());
    for (String name : names) {
      categories.add(Names.category(model, name, in));
    }
    return categories;
  }

  static void write(CategoryChange change, JsonOut out) {
    out.value("customerId", change.customer())
        .number("sequence", change.sequence())
        .time("at", change.at())
        .object("cause", change.cause(), cause -> write(cause, out))
        .objects("changes", change.changes(), each -> write(each, out))
        .object("evidence", change.evidence(), evidence -> EvidenceData.write(evidence, out));
  }

  private static void write(Cause cause, JsonOut out) {
    out.value("kind", cause.kind())
        .text("eventId", cause.eventId())
        .text("type", cause.type())
        .time("time", cause.time());
  }

  private static void write(ModelChange change, JsonOut out) {
    out.text("model", change.model().wireName())
        .texts("entered", change.entered(), Category::wireName)
        .texts("left", change.left(), Category::wireName)
        .texts("current", change.current(), Category::wireName);
  }
}
