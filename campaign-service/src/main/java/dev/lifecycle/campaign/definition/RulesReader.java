/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the rules beside the steps, each with its default. */
final class RulesReader {

  private static final int WHOLE = Share.WHOLE;
  private static final int PRIORITY = 50;

  private final Problems problems;
  private final Values values;

  RulesReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  Rules read(Fields fields) {
    Integer priority = values.whole(fields.get("priority"), 0, 100);
    return new Rules(
        exit(Fields.of(fields.get("exit"), problems, List.of("on", "leaves"))),
        reentry(fields.get("reentry")),
        holdout(fields.get("holdout")),
        variants(fields.get("variants")),
        values.choice(fields.get("class"), Rules.Kind.MARKETING),
        priority == null ? PRIORITY : priority,
        span(fields.get("attribution"), "P14D"),
        span(fields.get("maxLateness"), "P2D"),
        values.choice(fields.get("onPublish"), Rules.OnPublish.FUTURE_ONLY),
        values.choice(fields.get("apply"), Rules.Apply.NEW_ENTRIES));
  }

  private Exit exit(@Nullable Fields fields) {
    if (fields == null) {
      return Exit.NONE;
    }
    var on = EnumSet.noneOf(EventType.class);
    for (Node member : values.list(fields.get("on"))) {
      EventType type = values.eventType(member);
      if (type != null) {
        on.add(type);
      }
    }
    Set<Category> leaves = values.categories(fields.get("leaves"));
    return new Exit(on, leaves);
  }

  private Reentry reentry(@Nullable Node node) {
    String text = values.text(node);
    if (node == null || text == null || text.equals("never")) {
      return new Reentry.Never();
    }
    if (text.equals("always")) {
      return new Reentry.Always();
    }
    return Span.parse(text)
        .<Reentry>map(Reentry.After::new)
        .orElseGet(() -> {
          problems.at(
              node,
              "Expected never, always or a period above zero such as P30D, but found %s%s"
                  .formatted(text, Nearest.hint(text, List.of("never", "always"))));
          return new Reentry.Never();
        });
  }

  private int holdout(@Nullable Node node) {
    Integer share = node == null ? Integer.valueOf(0) : share(node);
    return share == null ? 0 : share;
  }

  private SortedMap<String, Integer> variants(@Nullable Node node) {
    var variants = new TreeMap<String, Integer>();
    Fields fields =
        Fields.any(node, problems, "variants with their shares, such as {a: 50%, b: 50%}");
    if (fields == null) {
      return variants;
    }
    fields.each((name, value) -> {
      Integer share = share(value);
      if (share != null) {
        variants.put(name.getValue(), share);
      }
    });
    int sum = variants.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != WHOLE && variants.size() == fields.keys().size()) {
      problems.at(
          fields.node(),
          "Expected shares that add up to 100%%, but they add up to %s%%"
              .formatted(BigDecimal.valueOf(sum, 2).stripTrailingZeros().toPlainString()));
    }
    return variants;
  }

  private @Nullable Integer share(Node node) {
    String text = values.text(node);
    if (text == null) {
      return null;
    }
    if (text.matches("\\d{1,3}(\\.\\d{1,2})?%")) {
      var percent = new BigDecimal(text.substring(0, text.length() - 1));
      int share = percent.movePointRight(2).intValueExact();
      if (share <= WHOLE) {
        return share;
      }
    }
    problems.at(
        node,
        "Expected a share from 0%% to 100%% such as 10%% or 2.5%%, but found %s".formatted(text));
    return null;
  }

  private Span span(@Nullable Node node, String byDefault) {
    Span span = values.span(node);
    return span == null ? Span.parse(byDefault).orElseThrow() : span;
  }
}
