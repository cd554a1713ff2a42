/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.io.StringReader;
import java.util.List;
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
