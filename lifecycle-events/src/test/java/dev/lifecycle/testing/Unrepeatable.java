/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What makes a step come out differently at another time: the clock, and chance. */
public final class Unrepeatable {

  private static final Set<String> WITHOUT_ARGUMENTS =
      Set.of(name(Date.class, "<init>"), name(Random.class, "<init>"));

  private static final Set<String> WITH_ANY =
      Set.of(
          name(System.class, "currentTimeMillis"),
          name(InstantSource.class, "system"),
          name(UUID.class, "randomUUID"),
          name(Math.class, "random"),
          name(ThreadLocalRandom.class, "current"));

  private Unrepeatable() {}

  /** Whether a class looks at the clock or leaves something to chance. */
  public static ArchCondition<JavaClass> readTheClockOrMakeRandomIds() {
    return ArchConditions.accessTargetWhere(
        describe(
            "reads the clock or makes a random id",
            (JavaAccess<?> access) ->
                access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called
                    && unrepeatable(called)));
  }

  private static boolean unrepeatable(AccessTarget.CodeUnitAccessTarget called) {
    String owner = called.getOwner().getName();
    String name = owner + "." + called.getName();
    return WITH_ANY.contains(name)
        || (WITHOUT_ARGUMENTS.contains(name) && called.getRawParameterTypes().isEmpty())
        || (owner.startsWith("java.time.") && called.getName().equals("now"))
        || (owner.equals(Clock.class.getName()) && makesOne(called));
  }

  private static boolean makesOne(HasName method) {
    return method.getName().startsWith("system") || method.getName().startsWith("tick");
  }

  private static String name(Class<?> owner, String method) {
    return owner.getName() + "." + method;
  }
}
