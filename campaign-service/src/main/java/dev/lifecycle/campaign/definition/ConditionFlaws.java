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
import dev.cel.common.types.CelKind;
import dev.lifecycle.event.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a designer what is wrong with a condition. */
final class ConditionFlaws {

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern ALTERNATIVES = Pattern.compile(" expecting \\{.*}", Pattern.DOTALL);
  private static final Pattern PRESENCE =
      Pattern.compile("\\bhas\\(\\s*(?<path>" + PATH.pattern() + ")\\s*\\)");
  private static final Pattern MIXED =
      Pattern.compile(
          "'_(?<operator>\\W+)_' applied to '\\((?:wrapper\\()?"
              + "(?:double\\)?, (?:wrapper\\()?int|int\\)?, (?:wrapper\\()?double)\\)?\\)'");
  private static final String ADD_LIST = Arithmetic.ADD_LIST.celOverloadDecl().overloadId();
  private static final List<String> CATEGORIES =
      Arrays.stream(Category.values()).map(Category::qualifiedName).toList();

  private ConditionFlaws() {}

  /** What the compiler found, with the name that was probably meant. */
  static Flaw of(CelIssue issue, String source, Map<String, Vocabulary.Kind> names) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn());
    return presence(source, line, column, names)
        .or(() -> unknownName(source, line, column, names))
        .orElseGet(() -> new Flaw(line, column + 1, expected(issue)));
  }

  private static String expected(CelIssue issue) {
    Matcher mixed = MIXED.matcher(issue.getMessage());
    return mixed.find()
        ? ("Expected two numbers of one kind beside %s, but found a decimal and a whole number; write"
                + " a decimal one as 50.0")
            .formatted(mixed.group("operator"))
        : "Expected a condition that is true or false, but: " + message(issue);
  }

  /** What the library can only find out of maps is always there, with or without a value. */
  private static Optional<Flaw> presence(
      String source, int line, int column, Map<String, Vocabulary.Kind> names) {
    return PRESENCE
        .matcher(line(source, line))
        .results()
        .filter(has -> has.start() <= column && column <= has.end())
        .filter(has -> names.containsKey(has.group("path")))
        .findFirst()
        .map(has ->
            new Flaw(
                line,
                has.start() + 1,
                "Expected %s != null, but found %s".formatted(has.group("path"), has.group())));
  }

  private static String line(String source, int line) {
    return source.lines().skip(line - 1L).findFirst().orElse("");
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
              case ConditionSource.ADD ->
                  Stream.concat(joinedLists(tree, expr), mixedNumbers(tree, expr.call()));
              case "_-_", "_*_", "_/_" -> mixedNumbers(tree, expr.call());
              case "_%_" -> remainders(tree, expr.call());
              case "matches" -> wrongPatterns(tree, expr.call());
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

  /** Numbers in attributes and items are decimal, which is known only when it is too late. */
  private static Stream<Flaw> mixedNumbers(CelAbstractSyntaxTree tree, CelCall call) {
    boolean decimal = call.args().stream().anyMatch(arg -> is(CelKind.DYN, arg, tree));
    return call.args().stream()
        .filter(arg -> decimal && is(CelKind.INT, arg, tree))
        .map(whole ->
            flaw(
                tree,
                whole,
                "Expected a decimal number, as those in attributes and items are, but found a whole"
                    + " one; write it as 1.0, or in double(…)"));
  }

  private static Stream<Flaw> remainders(CelAbstractSyntaxTree tree, CelCall call) {
    return call.args().stream()
        .filter(arg -> is(CelKind.DYN, arg, tree))
        .map(decimal ->
            flaw(
                tree,
                decimal,
                "Expected a whole number beside %, but those in attributes and items are decimal;"
                    + " write int(…)"));
  }

  private static boolean is(CelKind kind, CelExpr expr, CelAbstractSyntaxTree tree) {
    return tree.getType(expr.id()).filter(type -> type.kind() == kind).isPresent();
  }

  private static Stream<Flaw> wrongPatterns(CelAbstractSyntaxTree tree, CelCall matches) {
    return matches.args().stream()
        .skip(matches.target().isPresent() ? 0 : 1)
        .filter(arg -> arg.exprKind().getKind() == Kind.CONSTANT)
        .flatMap(arg -> {
          String pattern = arg.constant().stringValue();
          return ConditionPatterns.flaw(pattern)
              .map(found ->
                  flaw(
                      tree,
                      arg,
                      "Expected a pattern that can be matched (RE2), but found %s: %s"
                          .formatted(pattern, found)))
              .stream();
        });
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
    String text = line(source, line);
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
