/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the whole of a campaign. */
final class CampaignReader {

  static final List<String> KEYS =
      List.of(
          "campaign",
          "name",
          "strategy",
          "status",
          "trigger",
          "audience",
          "steps",
          "exit",
          "reentry",
          "holdout",
          "variants",
          "class",
          "priority",
          "attribution",
          "maxLateness",
          "onPublish",
          "apply",
          "templates");

  private static final String EVENT = "event.";

  private final Source source;
  private final Problems problems;
  private final Values values;

  CampaignReader(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** Reads a campaign; where it gives nothing there are problems. */
  @Nullable Campaign read(Node root) {
    Fields fields = Fields.of(root, problems, KEYS);
    if (fields == null) {
      return null;
    }
    String id = id(fields);
    var document = new Document(source.definition(), problems);
    var triggers = new TriggerReader(problems, document);
    Vocabulary vocabulary = triggers.vocabulary(fields.get("trigger"));
    var conditions = new ConditionReader(vocabulary, document, values);
    Trigger trigger = triggers.read(fields.require("trigger"), conditions);
    Rules rules = new RulesReader(problems).read(fields);
    Map<String, Template> templates =
        new TemplateReader(source, problems, vocabulary).read(fields.get("templates"));
    var known =
        new StepReader.Known(templates.keySet(), letters(templates), rules.variants().keySet());
    List<Step> steps = new StepReader(problems, conditions, known).read(fields.require("steps"));
    Condition audience = conditions.read(fields.get("audience"));
    var strategy = values.choice(fields.get("strategy"), Campaign.Strategy.RETENTION);
    var status = values.choice(fields.get("status"), Campaign.Status.DRAFT);
    return id == null || trigger == null
        ? null
        : new Campaign(
            id,
            name(fields, id),
            strategy,
            status,
            trigger,
            audience,
            steps,
            rules,
            templates,
            eventFields(audience, steps, templates.values()));
  }

  private static Set<String> letters(Map<String, Template> templates) {
    return templates.entrySet().stream()
        .filter(template -> template.getValue().isOnlyLetter())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private String name(Fields fields, String id) {
    String name = fields.get("name") == null ? null : values.text(fields.get("name"));
    return name == null ? id : name;
  }

  /** What is asked of the event once it is over: its fields go with the entry. */
  private static Set<String> eventFields(
      Condition audience, List<Step> steps, Collection<Template> templates) {
    Stream<String> conditions =
        Stream.concat(Stream.of(audience), steps.stream().flatMap(CampaignReader::when))
            .flatMap(condition -> condition.names().stream());
    Stream<String> texts =
        templates.stream().flatMap(Template::all).flatMap(text -> text.names().stream());
    return Stream.concat(conditions, texts)
        .filter(name -> name.startsWith(EVENT))
        .map(name -> name.substring(EVENT.length()))
        .collect(Collectors.toSet());
  }

  private static Stream<Condition> when(Step step) {
    return switch (step) {
      case Step.Send send -> Stream.of(send.when());
      case Step.Wait _ -> Stream.empty();
    };
  }

  private @Nullable String id(Fields fields) {
    Node node = fields.require("campaign");
    String id = values.text(node);
    if (node == null || id == null || id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      return id;
    }
    problems.at(
        node,
        "Expected an id of 1 to 64 lower-case letters, digits and dashes, but found %s"
            .formatted(id));
    return null;
  }
}
