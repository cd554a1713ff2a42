/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.lifecycle.event.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a designer what is wrong with a condition. */
final class ConditionFlaws {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern ALTERNATIVES = Pattern.compile(" expecting \\{.*}", Pattern.DOTALL);
  private static final String ADD_LIST = Arithmetic.ADD_LIST.celOverloadDecl().overloadId();
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

  /** What the compiler accepts and cannot mean anything, or could fill the memory. */
  static List<Flaw> of(CelAbstractSyntaxTree tree) {
    return CelNavigableAst.fromAst(tree)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .filter(expr -> expr.exprKind().getKind() == Kind.CALL)
        .flatMap(expr ->
            switch (expr.call().function()) {
              case ConditionSource.IN -> unknownCategories(tree, expr.call());
              case ConditionSource.ADD -> joinedLists(tree, expr);
              default -> Stream.empty();
            })
        .toList();
  }

  private static Stream<Flaw> unknownCategories(CelAbstractSyntaxTree tree, CelCall in) {
    return in.args().stream()
        .filter(arg -> arg.exprKind().getKind() == Kind.CONSTANT)
        .filter(arg -> Category.named(arg.constant().stringValue()).isEmpty())
        .map(arg -> {
          String name = arg.constant().stringValue();
          return flaw(
              tree,
              arg,
              "Expected a category such as lifecycle:NEW, but found %s%s"
                  .formatted(name, Nearest.hint(name, CATEGORIES)));
        });
  }

  /** Lists that are joined in a loop would double with each turn; macros join lists, too. */
  private static Stream<Flaw> joinedLists(CelAbstractSyntaxTree tree, CelExpr sum) {
    boolean mayBeLists =
        tree.getReference(sum.id()).stream()
            .anyMatch(meant -> meant.overloadIds().contains(ADD_LIST));
    CelExpr first = sum.call().args().getFirst();
    boolean ofMacro =
        first.exprKind().getKind() == Kind.IDENT && first.ident().name().startsWith("@");
    return mayBeLists && !ofMacro
        ? Stream.of(
            flaw(
                tree,
                sum,
                "Expected numbers or times beside +, but these may be lists; write double(…) where"
                    + " a number is meant"))
        : Stream.empty();
  }

  private static Flaw flaw(CelAbstractSyntaxTree tree, CelExpr expr, String message) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    var place = tree.getSource().getOffsetLocation(offset);
    return new Flaw(
        place.map(p -> p.getLine()).orElse(1),
        place.map(p -> p.getColumn()).orElse(0) + 1,
        message);
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
