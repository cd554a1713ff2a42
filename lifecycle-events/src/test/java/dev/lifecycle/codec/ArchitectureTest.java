/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.lifecycle.testing.Unrepeatable.readTheClockOrMakeRandomIds;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What each package of this module may know. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.lifecycle");

  @Test
  void eventsKnowOnlyJava() {
    onlyKnows("dev.lifecycle.event", "java..", "org.jspecify..", "dev.lifecycle.event");
  }

  @Test
  void factsKnowOnlyEvents() {
    onlyKnows(
        "dev.lifecycle.fact",
        "java..",
        "org.jspecify..",
        "dev.lifecycle.event",
        "dev.lifecycle.fact..");
  }

  @Test
  void codecKnowsOnlyEventsAndTheJsonParser() {
    onlyKnows(
        "dev.lifecycle.codec",
        "java..",
        "org.jspecify..",
        "tools.jackson.core..",
        "dev.lifecycle.event",
        "dev.lifecycle.codec");
  }

  @Test
  void nothingReadsTheClock() {
    noClasses().should(readTheClockOrMakeRandomIds()).check(CLASSES);
  }

  /** The rule itself: it is to find what it forbids, however it is written. */
  @Test
  void aLookAtTheClockIsFound() {
    JavaClasses looking = new ClassFileImporter().importClasses(Looking.class);

    assertThat(
            noClasses()
                .should(readTheClockOrMakeRandomIds())
                .evaluate(looking)
                .getFailureReport()
                .getDetails())
        .hasSize(Looking.WAYS);
  }

  /** Looks at the clock, or leaves something to chance, in every way. */
  @SuppressWarnings({"unused", "JavaUtilDate"}) // only read as a class file
  private static final class Looking {

    private static final int WAYS = 12;

    private final List<Object> seen =
        List.of(
            Instant.now(),
            LocalDate.now(ZoneOffset.UTC),
            LocalDateTime.now(ZoneOffset.UTC),
            ZonedDateTime.now(ZoneOffset.UTC),
            new Date(),
            InstantSource.system(),
            Clock.systemUTC(),
            Clock.tickSeconds(ZoneOffset.UTC),
            UUID.randomUUID(),
            Math.random(),
            new Random());

    private final LongSupplier later = System::currentTimeMillis;
  }

  private static void onlyKnows(String each, String... known) {
    classes()
        .that()
        .resideInAPackage(each)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
