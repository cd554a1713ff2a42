/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;

/** The patterns that conditions give {@code matches}. */
final class ConditionPatterns {

  private static final Program MATCHES = matches();

  private ConditionPatterns() {}

  /** Why a pattern can never be matched; absent where it can. */
  static Optional<String> flaw(String pattern) {
    try {
      MATCHES.eval(Map.of("pattern", pattern));
      return Optional.empty();
    } catch (CelEvaluationException invalid) {
      Throwable cause = invalid.getCause() == null ? invalid : invalid.getCause();
      return Optional.of(String.valueOf(cause.getMessage()));
    }
  }

  private static Program matches() {
    try {
      return ConditionCompiler.RUNTIME.createProgram(
          CelCompilerFactory.standardCelCompilerBuilder()
              .addVar("pattern", SimpleType.STRING)
              .build()
              .compile("''.matches(pattern)")
              .getAst());
    } catch (CelValidationException | CelEvaluationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
