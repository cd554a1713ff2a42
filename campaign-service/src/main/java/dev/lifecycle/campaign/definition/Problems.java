/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers all that is wrong with one document. */
final class Problems {

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** Notes what is wrong with a node. */
  void at(Node node, String message) {
    Mark mark = node.getStartMark();
    found.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, message));
  }

  /** Notes a problem that is already placed. */
  void add(Problem problem) {
    found.add(problem);
  }

  String file() {
    return file;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them by place; those of the document before those of the files it names. */
  List<Problem> inOrder() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem problem) -> !problem.file().equals(file))
                .thenComparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
