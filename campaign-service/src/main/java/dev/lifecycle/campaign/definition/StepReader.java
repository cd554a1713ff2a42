/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the steps of a campaign. */
final class StepReader {

  private static final List<String> BY_DEFAULT = List.of("email", "sms", "print");
  private static final List<String> PRINTED = List.of(Channels.PRINT);
  private static final int MOST_STEPS = 100;

  private final Problems problems;
  private final Values values;
  private final ConditionReader conditions;
  private final Known known;
  private boolean sends;

  /**
   * What a send may name.
   *
   * @param letters the templates that are a letter and nothing else
   */
  record Known(Set<String> templates, Set<String> letters, Set<String> variants) {}

  StepReader(Problems problems, ConditionReader conditions, Known known) {
    this.problems = problems;
    this.values = new Values(problems);
    this.conditions = conditions;
    this.known = known;
  }

  List<Step> read(@Nullable Node node) {
    var steps = new ArrayList<Step>();
    List<Node> nodes = values.list(node);
    for (Node step : nodes) {
      Step read = step(Fields.of(step, problems, List.of("wait", "send", "when")));
      if (read != null) {
        steps.add(read);
      }
    }
    if (node != null && !sends) {
      problems.at(node, "Expected one send or more, but there is none");
    }
    if (node != null && nodes.size() > MOST_STEPS) {
      problems.at(
          node, "Expected %s steps at most, but there are %s".formatted(MOST_STEPS, nodes.size()));
    }
    return steps;
  }

  private @Nullable Step step(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    Node wait = fields.get("wait");
    Node send = fields.get("send");
    sends = sends || send != null;
    if ((wait == null) == (send == null)) {
      problems.at(
          fields.node(),
          "Expected either wait or send, but found %s"
              .formatted(wait == null ? "neither" : "both"));
      return null;
    }
    if (wait == null) {
      return send(Fields.of(send, problems, List.of("template", "channels")), fields.get("when"));
    }
    if (fields.get("when") != null) {
      problems.at(fields.key("when"), "Expected when on a send, but found it on a wait");
    }
    Span span = values.span(wait);
    return span == null ? null : new Step.Wait(span);
  }

  private @Nullable Step send(@Nullable Fields fields, @Nullable Node when) {
    if (fields == null) {
      return null;
    }
    List<String> channels = channels(fields.get("channels"));
    SortedMap<String, String> templates = templates(fields.require("template"));
    if (!channels.equals(PRINTED)) {
      templates.values().stream()
          .distinct()
          .filter(known.letters()::contains)
          .forEach(name -> problems.at(fields.node(), letterAlone(name)));
    }
    return new Step.Send(templates, channels, conditions.read(when));
  }

  private static String letterAlone(String template) {
    return ("Expected a text, html or sms in the template %s, as not all its sends are by print"
            + " alone, but found a letter only")
        .formatted(template);
  }

  private SortedMap<String, String> templates(@Nullable Node node) {
    if (!(node instanceof MappingNode)) {
      return forAll(node);
    }
    if (known.variants().isEmpty()) {
      problems.at(
          node, "Expected the name of a template, as there are no variants, but found a mapping");
      return new TreeMap<>();
    }
    return byVariant(Fields.of(node, problems, List.copyOf(known.variants())));
  }

  private SortedMap<String, String> forAll(@Nullable Node template) {
    var templates = new TreeMap<String, String>();
    String name = template(template);
    if (name != null) {
      templates.put(Step.Send.ANY, name);
    }
    return templates;
  }

  private SortedMap<String, String> byVariant(@Nullable Fields fields) {
    var templates = new TreeMap<String, String>();
    if (fields != null) {
      known.variants().stream()
          .filter(variant -> fields.require(variant) != null)
          .forEach(variant -> {
            String name = template(fields.get(variant));
            if (name != null) {
              templates.put(variant, name);
            }
          });
    }
    return templates;
  }

  private @Nullable String template(@Nullable Node node) {
    return node == null ? null : oneOf(node, known.templates(), "one of the templates ");
  }

  private List<String> channels(@Nullable Node node) {
    if (node == null) {
      return BY_DEFAULT;
    }
    var channels = new LinkedHashSet<String>();
    for (Node member : values.list(node)) {
      String channel = oneOf(member, Channels.NAMES, "one of the channels ");
      if (channel != null) {
        channels.add(channel);
      }
    }
    if (values.list(node).isEmpty()) {
      problems.at(node, "Expected one channel or more, but the list is empty");
    }
    return List.copyOf(channels);
  }

  private @Nullable String oneOf(Node node, Collection<String> names, String expected) {
    return values.named(node, List.copyOf(names), name -> name, expected);
  }
}
