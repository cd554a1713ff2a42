/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
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
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
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
