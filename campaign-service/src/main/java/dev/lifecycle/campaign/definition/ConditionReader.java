/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads conditions where they stand in a document. */
final class ConditionReader {

  private final ConditionCompiler compiler;
  private final Document document;
  private final Values values;

  ConditionReader(Vocabulary vocabulary, Document document, Values values) {
    this.compiler = ConditionCompiler.of(vocabulary.conditions());
    this.document = document;
    this.values = values;
  }

  /** The condition at a node; without one it always holds. */
  Condition read(@Nullable Node node) {
    String text = values.text(node);
    if (text == null || !(node instanceof ScalarNode scalar)) {
      return Condition.ALWAYS;
    }
    if (document.hasTag(scalar)) {
      values.note(scalar, Document.TAG_IN_CONDITION);
      return Condition.ALWAYS;
    }
    Condition condition = compiler.compile(text, flaw -> document.flaw(scalar, flaw));
    return condition == null ? Condition.ALWAYS : condition;
  }
}
