/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.lifecycle.testing.Unrepeatable.readTheClockOrMakeRandomIds;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.lifecycle.testing.Technologies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rehearsal depends on its files alone; what runs a command comes last. */
class ArchitectureTest {

  private static final String ROOT = "dev.lifecycle.standalone.";

  /** In the order in which they may know each other. */
  private static final List<String> PACKAGES =
      List.of("simulate", "compare", "report", "page", "rehearse", "load", "demo", "broker", "cli");

  /** What works out what would have happened. */
  private static final List<String> PURE = List.of("simulate", "compare", "report");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.lifecycle.standalone");

  @Test
  void aPackageKnowsOnlyThoseBeforeIt() {
    for (int place = 0; place < PACKAGES.size(); place++) {
      List<String> later = PACKAGES.subList(place + 1, PACKAGES.size());
      noClasses()
          .that()
          .resideInAPackage(ROOT + PACKAGES.get(place))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(all(later))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void whatIsWorkedOutNeedsNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(all(PURE))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Technologies.packages())
        .check(CLASSES);
  }

  @Test
  void onlyACommandReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli")
        .should(readTheClockOrMakeRandomIds())
        .check(CLASSES);
  }

  private static String[] all(List<String> packages) {
    return packages.stream().map(ROOT::concat).toArray(String[]::new);
  }
}
