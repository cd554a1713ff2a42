/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.lifecycle.testing.Unrepeatable.readTheClockOrMakeRandomIds;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lifecycle.testing.Technologies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps in the order of the flow: each imports only those before it. */
class ArchitectureTest {

  private static final String ROOT = "dev.lifecycle.segment.";
  private static final List<String> STEPS =
      List.of("setting", "profile", "population", "category", "change", "replay");
  private static final List<String> ADAPTERS = List.of("stream", "api", "config");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lifecycle.segment");

  @Test
  void eachStepImportsOnlyStepsBeforeIt() {
    for (int i = 0; i < STEPS.size(); i++) {
      List<String> later = STEPS.subList(i + 1, STEPS.size());
      noClasses()
          .that()
          .resideInAPackage(in(STEPS.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(all(later))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void noStepImportsAnAdapter() {
    noClasses()
        .that()
        .resideInAnyPackage(all(STEPS))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(all(ADAPTERS))
        .check(CLASSES);
  }

  @Test
  void noAdapterImportsALaterOne() {
    noClasses()
        .that()
        .resideInAPackage(in("stream"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("api"), in("config"))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(in("api"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("config"))
        .check(CLASSES);
  }

  @Test
  void theStepsKnowNoTechnology() {
    noClasses()
        .that()
        .resideInAnyPackage(all(STEPS))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Technologies.packages())
        .check(CLASSES);
  }

  @Test
  void onlyTheConfigurationReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("config"))
        .should(readTheClockOrMakeRandomIds())
        .check(CLASSES);
  }

  private static String in(String step) {
    return ROOT + step + "..";
  }

  private static String[] all(List<String> steps) {
    return steps.stream().map(ArchitectureTest::in).toArray(String[]::new);
  }
}
