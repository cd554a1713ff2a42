/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one mapping of a document. A key with nothing after it is noted, and left out. */
final class Fields {

  private final Node node;
  private final Problems problems;
  private final Map<String, NodeTuple> byKey = new LinkedHashMap<>();
  private final Set<String> empty = new HashSet<>();

  private Fields(Node node, Problems problems) {
    this.node = node;
    this.problems = problems;
  }

  /** The keys of a node, all of them among the known ones; other keys are noted. */
  static @Nullable Fields of(@Nullable Node node, Problems problems, List<String> known) {
    Fields fields = taken(node, problems, "a mapping with " + String.join(", ", known));
    if (fields != null) {
      fields.onlyKnown(known);
      fields.leaveOutEmpty();
    }
    return fields;
  }

  /** The keys of a node, whatever they are. */
  static @Nullable Fields any(@Nullable Node node, Problems problems, String expected) {
    Fields fields = taken(node, problems, expected);
    if (fields != null) {
      fields.leaveOutEmpty();
    }
    return fields;
  }

  private static @Nullable Fields taken(@Nullable Node node, Problems problems, String expected) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof MappingNode mapping)) {
      problems.at(node, "Expected %s, but found %s".formatted(expected, Values.shown(node)));
      return null;
    }
    var fields = new Fields(node, problems);
    mapping.getValue().forEach(fields::take);
    return fields;
  }

  /** What stands after a key; absent where it is left out. */
  @Nullable Node get(String key) {
    NodeTuple tuple = byKey.get(key);
    return tuple == null ? null : tuple.getValueNode();
  }

  /** What stands after a key that must be there. */
  @Nullable Node require(String key) {
    Node value = get(key);
    if (value == null && !empty.contains(key)) {
      problems.at(node, "Expected the key %s, but it is missing".formatted(key));
    }
    return value;
  }

  /** A key as it stands in the document. */
  Node key(String key) {
    NodeTuple tuple = byKey.get(key);
    return tuple == null ? node : tuple.getKeyNode();
  }

  Set<String> keys() {
    return new LinkedHashSet<>(byKey.keySet());
  }

  Node node() {
    return node;
  }

  /** Goes through all keys, each as a node with what stands after it. */
  void each(BiConsumer<ScalarNode, Node> action) {
    byKey
        .values()
        .forEach(tuple -> action.accept((ScalarNode) tuple.getKeyNode(), tuple.getValueNode()));
  }

  private void take(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.at(tuple.getKeyNode(), "Expected a key, but found something nested");
      return;
    }
    if (byKey.containsKey(key.getValue())) {
      problems.at(key, "Expected the key %s once, but it is there again".formatted(key.getValue()));
    } else {
      byKey.put(key.getValue(), tuple);
    }
  }

  private void onlyKnown(List<String> known) {
    each((key, _) -> {
      if (!known.contains(key.getValue())) {
        problems.at(
            key,
            "Expected one of the keys %s, but found %s%s"
                .formatted(
                    String.join(", ", known), key.getValue(), Nearest.hint(key.getValue(), known)));
      }
    });
    byKey.keySet().retainAll(known);
  }

  private void leaveOutEmpty() {
    each((key, value) -> {
      if (value.getTag().equals(Tag.NULL)) {
        problems.at(
            key,
            "Expected something after the key %s, but found nothing".formatted(key.getValue()));
        empty.add(key.getValue());
      }
    });
    byKey.keySet().removeAll(empty);
  }
}
