/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the tags of a text ({@code {% … %}}) before the library reads it, which stops at the first
 * that it does not know, and has no bound for blocks within blocks.
 */
final class TextTags {

  /** How deep blocks may stand within blocks. */
  private static final int DEEPEST = 50;

  private static final Set<String> BLOCKS =
      Set.of("capture", "case", "for", "if", "ifchanged", "tablerow", "unless");

  private static final Set<String> OTHERS =
      Set.of(
          "assign",
          "break",
          "comment",
          "continue",
          "cycle",
          "decrement",
          "else",
          "elsif",
          "increment",
          "raw",
          "when");

  private static final SortedSet<String> KNOWN =
      Stream.concat(BLOCKS.stream(), OTHERS.stream())
          .collect(Collectors.toCollection(TreeSet::new));

  /** What is not read is passed over whole; of a tag its name is found. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\{%-?\\s*(?<unread>raw|comment)\\s*-?%}.*?\\{%-?\\s*end\\k<unread>\\s*-?%}"
              + "|\\{%-?\\s*(?<name>\\w+).*?%}",
          Pattern.DOTALL);

  private final String source;
  private final Consumer<Flaw> flaws;

  TextTags(String source, Consumer<Flaw> flaws) {
    this.source = source;
    this.flaws = flaws;
  }

  /**
   * The text with space in the place of each tag that is not known, so that what else is wrong is
   * found, too; empty where blocks stand too deep within others. Each of these is a flaw.
   */
  String withoutUnknown() {
    var known = new StringBuilder(source);
    Matcher tag = TAG.matcher(source);
    int depth = 0;
    while (tag.find()) {
      String name = tag.group("name");
      if (name == null) {
        continue;
      }
      boolean end = name.startsWith("end");
      String block = end ? name.substring("end".length()) : name;
      if (!KNOWN.contains(block)) {
        flaw(
            tag.start(),
            "Expected a tag such as %s, but found %s%s"
                .formatted(String.join(", ", KNOWN), name, Nearest.hint(block, KNOWN)));
        blank(known, tag.start(), tag.end());
      } else if (BLOCKS.contains(block)) {
        depth += end ? -1 : 1;
      }
      if (depth > DEEPEST) {
        flaw(
            tag.start(),
            "Expected at most %s blocks within one another, but %s is one more"
                .formatted(DEEPEST, name));
        return "";
      }
    }
    return known.toString();
  }

  /** Line ends stay, so that places stay right. */
  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private void flaw(int place, String message) {
    flaws.accept(Flaw.at(source, place, message));
  }
}
