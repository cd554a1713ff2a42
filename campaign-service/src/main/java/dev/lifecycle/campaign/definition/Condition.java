/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A condition as a designer wrote it, checked and ready. Equal to another of the same text. */
public final class Condition {

  /** Holds for everybody. */
  public static final Condition ALWAYS = new Condition("true", Set.of(), null);

  private static final Pattern PLACE =
      Pattern.compile("^evaluation error(?: at <input>:\\d+)?: |\\.+$");

  private final String source;
  private final Set<String> names;
  private final @Nullable Program program;

  Condition(String source, Set<String> names, @Nullable Program program) {
    this.source = source;
    this.names = Set.copyOf(names);
    this.program = program;
  }

  /** Whether the condition holds; one that cannot be worked out does not. */
  public Answer test(Variables variables) {
    if (program == null) {
      return Answer.YES;
    }
    try {
      Object result = program.eval(name -> find(name, variables));
      return Boolean.TRUE.equals(result) ? Answer.YES : Answer.NO;
    } catch (CelEvaluationException | RuntimeException failure) {
      return new Answer(false, new Failure(source, readable(failure)));
    }
  }

  /** Without the place in the text, which is short, and without full stops. */
  private static String readable(Exception failure) {
    return PLACE.matcher(String.valueOf(failure.getMessage())).replaceAll("");
  }

  /** The text as it was written. */
  public String source() {
    return source;
  }

  /** The names that it asks for, such as contact.name. */
  public Set<String> names() {
    return names;
  }

  private Optional<Object> find(String name, Variables variables) {
    return names.contains(name)
        ? Optional.ofNullable(Nested.mapped(variables.value(name), Condition::adapt))
        : Optional.empty();
  }

  /** In the form that the library knows; its numbers are doubles. */
  private static Object adapt(@Nullable Object value) {
    return switch (value) {
      case null -> NullValue.NULL_VALUE;
      case BigDecimal number -> number.doubleValue();
      case Object other -> other;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Condition condition && source.equals(condition.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }

  /**
   * What came of it.
   *
   * @param failure why it could not be worked out; absent where it could
   */
  public record Answer(boolean holds, @Nullable Failure failure) {

    static final Answer YES = new Answer(true, null);
    static final Answer NO = new Answer(false, null);
  }

  /**
   * A condition could not be worked out.
   *
   * @param condition as it was written
   * @param because it may quote what is known of the customer
   */
  public record Failure(String condition, String because) {

    @Override
    public String toString() {
      return "'%s': %s".formatted(condition, because);
    }
  }
}
