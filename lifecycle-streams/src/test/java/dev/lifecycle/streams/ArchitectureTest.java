/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.lifecycle.testing.Unrepeatable.readTheClockOrMakeRandomIds;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** What both services need of Kafka Streams leaves the clock, and Spring, to them. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.lifecycle.streams");

  @Test
  void nothingReadsTheClock() {
    noClasses().should(readTheClockOrMakeRandomIds()).check(CLASSES);
  }

  @Test
  void onlyBootKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.lifecycle.streams.boot")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "dev.lifecycle.streams.boot")
        .check(CLASSES);
  }
}
