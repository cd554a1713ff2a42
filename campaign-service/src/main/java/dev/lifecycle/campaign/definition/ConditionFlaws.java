/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.lifecycle.event.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a designer what is wrong with a condition. */
final class ConditionFlaws {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern ALTERNATIVES = Pattern.compile(" expecting \\{.*}", Pattern.DOTALL);
  private static final List<String> CATEGORIES =
      Arrays.stream(Category.values()).map(Category::qualifiedName).toList();

  private ConditionFlaws() {}

  /** What the compiler found, with the name that was probably meant. */
  static Flaw of(CelIssue issue, String source, Map<String, Vocabulary.Kind> names) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    return unknownName(source, line, column, names)
        .orElseGet(() ->
            new Flaw(
                line,
                column + 1,
                "Expected a condition that is true or false, but: " + message(issue)));
  }

  private static String message(CelIssue issue) {
    String message = issue.getMessage().replace("'" + ConditionSource.IN + "'", "'in'");
    return ALTERNATIVES.matcher(message).replaceAll("");
  }

  /** Every category that is asked for by a name that does not exist. */
  static List<Flaw> unknownCategories(CelAbstractSyntaxTree tree) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .filter(expr -> expr.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL)
        .map(CelExpr::call)
        .filter(call -> call.function().equals(ConditionSource.IN))
        .flatMap(call -> call.args().stream())
        .filter(arg -> arg.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT)
        .filter(arg -> Category.named(arg.constant().stringValue()).isEmpty())
        .map(arg -> unknownCategory(tree, arg))
        .toList();
  }

  private static Flaw unknownCategory(CelAbstractSyntaxTree tree, CelExpr arg) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(arg.id(), 0);
    var place = tree.getSource().getOffsetLocation(offset);
    String name = arg.constant().stringValue();
    return new Flaw(
        place.map(p -> p.getLine()).orElse(1),
        place.map(p -> p.getColumn()).orElse(0) + 1,
        "Expected a category such as lifecycle:NEW, but found %s%s"
            .formatted(name, Nearest.hint(name, CATEGORIES)));
  }

  private static Optional<Flaw> unknownName(
      String source, int line, int column, Map<String, Vocabulary.Kind> names) {
    String text = source.lines().skip(line - 1L).findFirst().orElse("");
    return PATH.matcher(text)
        .results()
        .filter(path -> path.start() <= column && column <= path.end())
        .filter(path -> !text.startsWith("(", path.end()) && !known(path.group(), names))
        .findFirst()
        .map(path -> new Flaw(line, path.start() + 1, unknown(path.group(), names)));
  }

  private static String unknown(String path, Map<String, Vocabulary.Kind> names) {
    return "Expected a name that conditions of this campaign know, but found %s%s"
        .formatted(path, Nearest.hint(path, names.keySet()));
  }

  private static boolean known(String path, Map<String, Vocabulary.Kind> names) {
    return names.keySet().stream()
        .anyMatch(name -> path.equals(name) || path.startsWith(name + "."));
  }
}
