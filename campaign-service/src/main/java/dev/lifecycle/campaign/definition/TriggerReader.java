/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what enters customers: exactly one trigger. */
final class TriggerReader {

  /** The triggers, of which a campaign has one. */
  static final List<String> KINDS =
      List.of("enters", "leaves", "event", "anniversary", "inactive", "expiry", "calendar", "cron");

  private static final String WHERE = "where";
  private static final List<String> KEYS = Stream.concat(KINDS.stream(), Stream.of(WHERE)).toList();

  private final Problems problems;
  private final Values values;
  private final DateTriggerReader dates;

  TriggerReader(Problems problems, Document document) {
    this.problems = problems;
    this.values = new Values(problems);
    this.dates = new DateTriggerReader(problems, document);
  }

  /** What conditions and texts may speak of, looked up in advance. */
  Vocabulary vocabulary(@Nullable Node node) {
    var silent = new Problems(problems.file());
    Fields fields = node instanceof MappingNode ? Fields.any(node, silent, "a trigger") : null;
    if (fields == null) {
      return Vocabulary.of(null, null);
    }
    String kind = KINDS.stream().filter(each -> fields.get(each) != null).findFirst().orElse(null);
    return Vocabulary.of(kind, new Values(silent).eventType(fields.get("event")));
  }

  @Nullable Trigger read(@Nullable Node node, ConditionReader conditions) {
    Fields fields = Fields.of(node, problems, KEYS);
    if (fields == null) {
      return null;
    }
    List<String> kinds = KINDS.stream().filter(kind -> fields.get(kind) != null).toList();
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
    if (fields.get(WHERE) != null && !kind.equals("event")) {
      problems.at(
          fields.key(WHERE),
          "Expected where beside event only, but found it beside %s".formatted(kind));
    }
    return switch (kind) {
      case "enters" -> categories(node, Trigger.Enters::new);
      case "leaves" -> categories(node, Trigger.Leaves::new);
      case "event" -> event(node, conditions.read(fields.get(WHERE)));
      case "anniversary" -> dates.anniversary(node);
      case "inactive" -> dates.inactive(node);
      case "expiry" -> dates.expiry(node);
      case "calendar" -> dates.calendar(node);
      default -> dates.cron(node);
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
}
