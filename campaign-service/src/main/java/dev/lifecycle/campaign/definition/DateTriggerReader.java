/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the triggers that fire when a date or a time comes. */
final class DateTriggerReader {

  private static final List<String> ANCHORS = List.of("firstPurchase", "lastPurchase", "birthday");

  private final Problems problems;
  private final Values values;
  private final Document document;

  DateTriggerReader(Problems problems, Document document) {
    this.problems = problems;
    this.values = new Values(problems);
    this.document = document;
  }

  @Nullable Trigger anniversary(@Nullable Node node) {
    Fields fields = Fields.of(node, problems, List.of("of", "at", "every"));
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
    if (at != null
        && periods.stream().map(Period::normalized).distinct().count() < periods.size()) {
      problems.at(at, "Expected each period once, but one is there twice: %s".formatted(periods));
    }
    if (at != null && values.list(at).isEmpty()) {
      problems.at(at, "Expected one period or more, but the list is empty");
    }
    return anchor == null ? null : new Trigger.Anniversary(anchor, periods, values.period(every));
  }

  @Nullable Trigger inactive(@Nullable Node node) {
    Fields fields = Fields.of(node, problems, List.of("of", "for", "check"));
    if (fields == null) {
      return null;
    }
    Trigger.Activity of = values.choice(fields.require("of"), Trigger.Activity.VISIT);
    Span span = values.span(fields.require("for"));
    Trigger.Check check = values.choice(fields.get("check"), Trigger.Check.DAILY);
    return span == null ? null : new Trigger.Inactive(of, span, check);
  }

  @Nullable Trigger expiry(@Nullable Node node) {
    Fields fields = Fields.of(node, problems, List.of("of", "before"));
    if (fields == null) {
      return null;
    }
    Trigger.Ending of = values.choice(fields.require("of"), Trigger.Ending.LIFETIME);
    Period before = values.period(fields.get("before"));
    return new Trigger.Expiry(of, before == null ? Period.ZERO : before);
  }

  @Nullable Trigger calendar(@Nullable Node node) {
    Fields fields = Fields.of(node, problems, List.of("on"));
    Node on = fields == null ? null : fields.require("on");
    String text = values.text(on);
    if (on == null || text == null) {
      return null;
    }
    try {
      return new Trigger.CalendarDay(MonthDay.parse("--" + text));
    } catch (DateTimeException invalid) {
      problems.at(on, "Expected a month and a day such as \"12-24\", but found %s".formatted(text));
      return null;
    }
  }

  @Nullable Trigger cron(@Nullable Node node) {
    String text = values.text(node);
    if (text == null || !(node instanceof ScalarNode scalar)) {
      return null;
    }
    CronTimes times = CronTimes.parse(text, flaw -> document.flaw(scalar, flaw));
    return times == null ? null : new Trigger.Cron(times);
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
