/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what enters customers: exactly one trigger. */
final class TriggerReader {

  private static final List<String> KINDS = List.of("enters", "leaves", "event", "anniversary");
  private static final List<String> LATER = List.of("inactive", "expiry", "calendar", "cron");
  private static final List<String> KEYS =
      List.of(
          "enters",
          "leaves",
          "event",
          "where",
          "anniversary",
          "inactive",
          "expiry",
          "calendar",
          "cron");
  private static final List<String> ANCHORS = List.of("firstPurchase", "lastPurchase", "birthday");

  private final Problems problems;
  private final Values values;

  TriggerReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The event that a trigger names, looked up in advance: conditions may speak of it. */
  @Nullable EventType eventOf(@Nullable Node node) {
    if (!(node instanceof MappingNode)) {
      return null;
    }
    var silent = new Problems(problems.file());
    Fields fields = Fields.any(node, silent, "a trigger");
    return fields == null ? null : new Values(silent).eventType(fields.get("event"));
  }

  @Nullable Trigger read(@Nullable Node node, ConditionReader conditions) {
    Fields fields = Fields.of(node, problems, KEYS);
    if (fields == null) {
      return null;
    }
    List<String> kinds =
        KEYS.stream().filter(key -> !key.equals("where") && fields.get(key) != null).toList();
    if (kinds.size() != 1) {
      problems.at(
          fields.node(),
          "Expected exactly one trigger out of %s, but found %s"
              .formatted(
                  String.join(", ", KINDS), kinds.isEmpty() ? "none" : String.join(", ", kinds)));
      return null;
    }
    return read(kinds.getFirst(), fields, conditions);
  }

  private @Nullable Trigger read(String kind, Fields fields, ConditionReader conditions) {
    Node node = fields.require(kind);
    if (LATER.contains(kind)) {
      problems.at(
          fields.key(kind),
          "Expected one of the triggers %s, but %s is not supported yet"
              .formatted(String.join(", ", KINDS), kind));
      return null;
    }
    if (fields.get("where") != null && !kind.equals("event")) {
      problems.at(
          fields.key("where"),
          "Expected where beside event only, but found it beside %s".formatted(kind));
    }
    return switch (kind) {
      case "enters" -> categories(node, Trigger.Enters::new);
      case "leaves" -> categories(node, Trigger.Leaves::new);
      case "event" -> event(node, conditions.read(fields.get("where")));
      default -> anniversary(Fields.of(node, problems, List.of("of", "at", "every")));
    };
  }

  private @Nullable Trigger categories(
      @Nullable Node node, Function<Set<Category>, Trigger> trigger) {
    Set<Category> categories = values.categories(node);
    if (node != null && values.list(node).isEmpty()) {
      problems.at(node, "Expected one category or more, but the list is empty");
    }
    return categories.isEmpty() ? null : trigger.apply(categories);
  }

  private @Nullable Trigger event(@Nullable Node node, Condition where) {
    EventType type = values.eventType(node);
    return type == null ? null : new Trigger.Event(type, where);
  }

  private @Nullable Trigger anniversary(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    Node at = fields.get("at");
    Node every = fields.get("every");
    if ((at == null) == (every == null)) {
      problems.at(
          fields.node(),
          "Expected either at or every, but found %s".formatted(at == null ? "neither" : "both"));
    }
    Trigger.Anchor anchor = anchor(fields.require("of"));
    List<Period> periods =
        values.list(at).stream().map(values::period).filter(Objects::nonNull).toList();
    if (at != null && values.list(at).isEmpty()) {
      problems.at(at, "Expected one period or more, but the list is empty");
    }
    return anchor == null ? null : new Trigger.Anniversary(anchor, periods, values.period(every));
  }

  private Trigger.@Nullable Anchor anchor(@Nullable Node node) {
    String name = values.text(node);
    if (node == null || name == null) {
      return null;
    }
    return switch (name) {
      case "firstPurchase" -> new Trigger.Anchor.FirstPurchase();
      case "lastPurchase" -> new Trigger.Anchor.LastPurchase();
      case "birthday" -> new Trigger.Anchor.Birthday();
      default -> attribute(node, name);
    };
  }

  private Trigger.@Nullable Anchor attribute(Node node, String name) {
    String hint = Nearest.hint(name, ANCHORS);
    if (hint.isEmpty() && name.matches("(attributes\\.)?[^\\s.]+")) {
      return new Trigger.Anchor.Attribute(name.replaceFirst("^attributes\\.", ""));
    }
    problems.at(
        node,
        "Expected firstPurchase, lastPurchase, birthday or attributes.NAME, but found %s%s"
            .formatted(name, hint));
    return null;
  }
}
