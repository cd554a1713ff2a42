/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.representer.Representer;

/** A YAML document as nodes that know their place. Nothing in it is ever made into objects. */
final class Document {

  /** The longest document, in characters. */
  static final int LONGEST = 1024 * 1024;

  /** What is wrong with a condition that begins with ! and has no quotes. */
  static final String TAG_IN_CONDITION =
      "Expected the condition in quotes, as YAML reads ! as a tag";

  private static final Pattern TAGGED_CONDITION =
      Pattern.compile("\\b(?:audience|when|where):\\s+(?=!)");
  private static final Pattern BUT = Pattern.compile("^but ");

  private final List<String> lines;
  private final Problems problems;

  Document(String text, Problems problems) {
    this.lines = text.lines().toList();
    this.problems = problems;
  }

  /** Reads the nodes of a text; where it is not YAML that problem is noted. */
  static @Nullable Node compose(String text, Problems problems) {
    return compose(text, "a campaign", problems);
  }

  /** Reads the nodes of a text that is to hold {@code what}. */
  static @Nullable Node compose(String text, String what, Problems problems) {
    var options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    var dumping = new DumperOptions();
    var yaml = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options);
    try {
      Node root = yaml.compose(new StringReader(text));
      if (root == null) {
        problems.add(
            new Problem(problems.file(), 1, 1, "Expected %s, but it is empty".formatted(what)));
      }
      return root;
    } catch (MarkedYAMLException invalid) {
      if (noteTaggedCondition(text, invalid, problems)) {
        return null;
      }
      Mark mark = invalid.getProblemMark();
      String message = "Expected YAML, but " + BUT.matcher(invalid.getProblem()).replaceFirst("");
      problems.add(
          mark == null
              ? new Problem(problems.file(), 1, 1, message)
              : new Problem(problems.file(), mark.getLine() + 1, mark.getColumn() + 1, message));
    } catch (YAMLException invalid) {
      problems.add(
          new Problem(problems.file(), 1, 1, "Expected YAML, but " + invalid.getMessage()));
    }
    return null;
  }

  /** After a tag that was not meant as one, hardly anything that follows is YAML. */
  private static boolean noteTaggedCondition(
      String text, MarkedYAMLException invalid, Problems problems) {
    Mark mark = invalid.getProblemMark();
    int line = mark == null ? 0 : mark.getLine();
    Optional<MatchResult> tagged =
        text.lines()
            .skip(line)
            .findFirst()
            .flatMap(source -> TAGGED_CONDITION.matcher(source).results().findFirst());
    tagged.ifPresent(found ->
        problems.add(new Problem(problems.file(), line + 1, found.end() + 1, TAG_IN_CONDITION)));
    return tagged.isPresent();
  }

  /** Whether a scalar begins with a tag, which YAML takes out of the text. */
  boolean hasTag(ScalarNode scalar) {
    Mark start = scalar.getStartMark();
    String line = start.getLine() < lines.size() ? lines.get(start.getLine()) : "";
    return line.codePoints().skip(start.getColumn()).findFirst().orElse(0) == '!';
  }

  /** Notes a flaw within a text of the document at the place where it stands in the file. */
  void flaw(ScalarNode text, Flaw flaw) {
    Mark start = text.getStartMark();
    int line = start.getLine() + 1;
    int column = start.getColumn() + 1;
    ScalarStyle style = text.getScalarStyle();
    if (style == ScalarStyle.LITERAL) {
      problems.add(
          new Problem(
              problems.file(), line + flaw.line(), indent(line) + flaw.column(), flaw.found()));
    } else if (start.getLine() == text.getEndMark().getLine()) {
      int quote = style == ScalarStyle.PLAIN ? 0 : 1;
      problems.add(
          new Problem(problems.file(), line, column + quote + flaw.column() - 1, flaw.found()));
    } else {
      problems.add(new Problem(problems.file(), line, column, flaw.found()));
    }
  }

  private int indent(int firstLine) {
    return IntStream.range(Math.min(firstLine, lines.size()), lines.size())
        .mapToObj(lines::get)
        .filter(line -> !line.isBlank())
        .findFirst()
        .map(line -> line.length() - line.stripLeading().length())
        .orElse(0);
  }
}
