/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads campaign documents; finds all that is wrong with one, not only the first. */
public final class CatalogReader {

  private CatalogReader() {}

  /** Reads one document. */
  public static Reading read(Source source) {
    return source
        .problem()
        .<Reading>map(problem -> new Reading.Invalid(List.of(problem)))
        .orElseGet(() -> readText(source));
  }

  private static Reading readText(Source source) {
    var problems = new Problems(source.file());
    Node root = Document.compose(source.definition(), problems);
    Campaign campaign = root == null ? null : read(source, root, problems);
    return campaign != null && problems.isEmpty()
        ? new Reading.Valid(campaign)
        : new Reading.Invalid(problems.inOrder());
  }

  /** Reads documents that are to be in force together: an id may be there only once. */
  public static List<Reading> readAll(List<Source> sources) {
    var seen = new HashMap<String, String>();
    return sources.stream().map(source -> once(source, read(source), seen)).toList();
  }

  private static Reading once(Source source, Reading reading, Map<String, String> seen) {
    if (!(reading instanceof Reading.Valid valid)) {
      return reading;
    }
    String other = seen.putIfAbsent(valid.campaign().id(), source.file());
    return other == null
        ? reading
        : new Reading.Invalid(
            List.of(
                new Problem(
                    source.file(),
                    1,
                    1,
                    "Expected an id of its own, but campaign %s is in %s already"
                        .formatted(valid.campaign().id(), other))));
  }

  private static @Nullable Campaign read(Source source, Node root, Problems problems) {
    return new CampaignReader(source, problems).read(root);
  }
}
