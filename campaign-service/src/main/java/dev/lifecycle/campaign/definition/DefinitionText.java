/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Edits of the text of a campaign's document, which leave all else as its author wrote it. */
public final class DefinitionText {

  private DefinitionText() {}

  /**
   * The same text with another status.
   *
   * @param definition a document that can be read
   */
  public static String withStatus(String definition, Campaign.Status status) {
    Fields fields = fields(definition);
    String name = status.name().toLowerCase(Locale.ROOT);
    Node present = fields.get("status");
    if (present != null) {
      return definition.substring(0, start(definition, present))
          + name
          + definition.substring(end(definition, present));
    }
    Node id = fields.require("campaign");
    if (id == null || !(fields.node() instanceof MappingNode root)) {
      throw new IllegalArgumentException("Expected a campaign, but it has no id");
    }
    int after = end(definition, id);
    String indent = " ".repeat(fields.key("campaign").getStartMark().getColumn());
    return root.getFlowStyle() == FlowStyle.FLOW
        ? inserted(definition, after, ", status: " + name)
        : inserted(
            definition, lineEnd(definition, after), "\n%sstatus: %s".formatted(indent, name));
  }

  /** Of some files those that a document speaks of, as seen from their names alone. */
  public static Map<String, String> named(String definition, Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> definition.contains(file.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What is wrong with the value of a key of a document that can be read. */
  public static Problem problemAt(Source source, String key, String found) {
    var problems = new Problems(source.file());
    Fields fields = fields(source.definition());
    Node value = fields.get(key);
    problems.at(value == null ? fields.node() : value, found);
    return problems.inOrder().getFirst();
  }

  private static Fields fields(String definition) {
    var problems = new Problems("");
    Node root = Document.compose(definition, problems);
    Fields fields = Fields.any(root, problems, "a campaign");
    if (fields == null) {
      throw new IllegalArgumentException("Expected a campaign, but found " + problems.inOrder());
    }
    return fields;
  }

  /** A place counted in code points, as the parser counts, in characters. */
  private static int start(String definition, Node node) {
    return definition.offsetByCodePoints(0, node.getStartMark().getIndex());
  }

  private static int end(String definition, Node node) {
    return definition.offsetByCodePoints(0, node.getEndMark().getIndex());
  }

  private static int lineEnd(String definition, int from) {
    int end = definition.indexOf('\n', from);
    return end < 0 ? definition.length() : end;
  }

  private static String inserted(String text, int at, String insert) {
    return text.substring(0, at) + insert + text.substring(at);
  }
}
