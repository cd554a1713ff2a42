/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single values of a document; what cannot be read is noted, and absent. */
final class Values {

  private static final List<String> CATEGORIES =
      Arrays.stream(Category.values()).map(Category::qualifiedName).toList();

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  @Nullable String text(@Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    if (node != null) {
      problems.at(node, "Expected a text, but found %s".formatted(shown(node)));
    }
    return null;
  }

  /** Notes what is wrong with a node. */
  void note(Node node, String message) {
    problems.at(node, message);
  }

  /** The members of a list; a single value is a list of one. */
  List<Node> list(@Nullable Node node) {
    return switch (node) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      case Node single -> List.of(single);
    };
  }

  /** One of some constants, by their names in campaigns. */
  <E extends Enum<E>> E choice(@Nullable Node node, E byDefault) {
    List<E> all = Arrays.asList(byDefault.getDeclaringClass().getEnumConstants());
    E chosen = node == null ? byDefault : named(node, all, Values::wireName, "one of ");
    return chosen == null ? byDefault : chosen;
  }

  Set<Category> categories(@Nullable Node node) {
    var result = EnumSet.noneOf(Category.class);
    for (Node member : list(node)) {
      String name = text(member);
      if (name != null) {
        Category.named(name)
            .ifPresentOrElse(
                result::add,
                () ->
                    problems.at(
                        member,
                        "Expected a category such as lifecycle:NEW, but found %s%s"
                            .formatted(name, Nearest.hint(name, CATEGORIES))));
      }
    }
    return result;
  }

  @Nullable EventType eventType(@Nullable Node node) {
    return node == null
        ? null
        : named(node, List.of(EventType.values()), EventType::wireName, "an event out of ");
  }

  /** A calendar period such as P3M. */
  @Nullable Period period(@Nullable Node node) {
    Span span = span(node);
    if (node != null && span != null && !span.time().isZero()) {
      problems.at(
          node, "Expected a calendar period such as P3M, but found %s".formatted(shown(node)));
      return null;
    }
    return span == null ? null : span.period();
  }

  /** A calendar period, a time, or both, of more than nothing. */
  @Nullable Span span(@Nullable Node node) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    return Span.parse(text)
        .orElseGet(() -> {
          problems.at(
              node,
              ("Expected a period above zero, up to P100Y, such as PT1H, P14D, P3M or P1Y, but"
                      + " found %s")
                  .formatted(text));
          return null;
        });
  }

  /** A whole number. */
  @Nullable Integer whole(@Nullable Node node, int lowest, int highest) {
    String text = text(node);
    if (node == null || text == null) {
      return null;
    }
    if (text.matches("-?\\d{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= lowest && value <= highest) {
        return value;
      }
    }
    problems.at(
        node,
        "Expected a whole number from %s to %s, but found %s".formatted(lowest, highest, text));
    return null;
  }

  <T> @Nullable T named(Node node, List<T> all, Function<T, String> name, String expected) {
    String text = text(node);
    if (text == null) {
      return null;
    }
    List<String> names = all.stream().map(name).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      problems.at(
          node,
          "Expected %s%s, but found %s%s"
              .formatted(expected, String.join(", ", names), text, Nearest.hint(text, names)));
      return null;
    }
    return all.get(index);
  }

  /** What a person sees at a node. */
  static String shown(Node node) {
    return switch (node.getNodeId()) {
      case scalar -> node.getTag().equals(Tag.NULL) ? "nothing" : ((ScalarNode) node).getValue();
      case sequence -> "a list";
      case mapping -> "a mapping";
      case anchor -> "an alias";
    };
  }

  /** FUTURE_ONLY is written futureOnly. */
  static String wireName(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }
}
