/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the text of a condition (CEL) into a {@link Condition}: names and types are checked. */
final class ConditionCompiler {

  private static final OpaqueType CUSTOMER = OpaqueType.create("customer");
  private static final String IN = "customer_in_category";

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .comprehensionMaxIterations(1_000)
          .maxExpressionCodePointSize(4_000)
          .maxParseRecursionDepth(50)
          .maxRegexProgramSize(500)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  /** Texts that are joined in a loop would double with each turn until they fill the memory. */
  private static final Set<Arithmetic> JOINING =
      Set.of(Arithmetic.ADD_STRING, Arithmetic.ADD_BYTES);

  static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(OPTIONS)
          .addFunctionBindings(
              CelFunctionBinding.from(IN, Membership.class, String.class, Membership::in))
          .build();

  private final Map<String, Vocabulary.Kind> names;
  private final CelCompiler compiler;

  private static final Map<Map<String, Vocabulary.Kind>, ConditionCompiler> READY =
      new ConcurrentHashMap<>();

  /** The compiler for some names; made once, as making one takes long. */
  static ConditionCompiler of(Map<String, Vocabulary.Kind> names) {
    return READY.computeIfAbsent(Map.copyOf(names), ConditionCompiler::new);
  }

  private ConditionCompiler(Map<String, Vocabulary.Kind> names) {
    this.names = names;
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder()
                    .filterFunctions((_, overload) -> !JOINING.contains(overload))
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setResultType(SimpleType.BOOL)
            .addVar(CUSTOMER.name(), CUSTOMER)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    ConditionSource.IN,
                    CelOverloadDecl.newMemberOverload(
                        IN, SimpleType.BOOL, CUSTOMER, SimpleType.STRING)));
    names.forEach((name, kind) -> builder.addVar(name, type(kind)));
    this.compiler = builder.build();
  }

  /** Compiles; tells every flaw and gives nothing where there is one. */
  @Nullable Condition compile(String source, Consumer<Flaw> flaws) {
    CelValidationResult result = compiler.compile(ConditionSource.toCel(source));
    if (result.hasError()) {
      result.getErrors().stream()
          .map(issue -> ConditionFlaws.of(issue, source, names))
          .forEach(flaws);
      return null;
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      List<Flaw> found = ConditionFlaws.of(tree);
      found.forEach(flaws);
      return found.isEmpty()
          ? new Condition(source, asked(tree), RUNTIME.createProgram(tree))
          : null;
    } catch (CelValidationException | CelEvaluationException impossible) {
      flaws.accept(new Flaw(1, 1, String.valueOf(impossible.getMessage())));
      return null;
    }
  }

  private Set<String> asked(CelAbstractSyntaxTree tree) {
    return tree.getReferenceMap().values().stream()
        .map(CelReference::name)
        .filter(name -> name.equals(CUSTOMER.name()) || names.containsKey(name))
        .collect(Collectors.toSet());
  }

  private static CelType type(Vocabulary.Kind kind) {
    return switch (kind) {
      case TEXT -> NullableType.create(SimpleType.STRING);
      case WHOLE -> SimpleType.INT;
      case NUMBER -> NullableType.create(SimpleType.DOUBLE);
      case FLAG -> NullableType.create(SimpleType.BOOL);
      case TIME -> NullableType.create(SimpleType.TIMESTAMP);
      case NAMES -> ListType.create(SimpleType.STRING);
      case FLAGS -> MapType.create(SimpleType.STRING, SimpleType.BOOL);
      case VALUES -> MapType.create(SimpleType.STRING, SimpleType.DYN);
      case ITEMS -> ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
    };
  }
}
