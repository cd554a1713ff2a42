/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.lifecycle.testing.Unrepeatable.readTheClockOrMakeRandomIds;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The steps of the flow know only the steps before them; the language alone knows its libraries.
 */
class ArchitectureTest {

  /** The pure packages in the order of the flow. */
  private static final List<String> STEPS =
      List.of(
          "definition",
          "version",
          "timer",
          "customer",
          "trigger",
          "guard",
          "message",
          "earning",
          "flow",
          "why",
          "replay");

  /** What runs the steps, in the order in which they may know each other. */
  private static final List<String> ADAPTERS = List.of("stream", "delivery", "api", "config");

  private static final String PACKAGE = "dev.lifecycle.campaign.";

  private static final List<String> BELOW =
      List.of("java..", "org.jspecify..", "dev.lifecycle.event", "dev.lifecycle.fact");

  private static final List<String> LANGUAGE =
      List.of(
          "dev.lifecycle.setting",
          "com.cronutils..",
          "dev.cel..",
          "com.google.common.collect",
          "liqp..",
          "liquid..",
          "org.yaml.snakeyaml..");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.lifecycle.campaign");

  static Stream<Integer> places() {
    return IntStream.range(0, STEPS.size()).boxed();
  }

  @ParameterizedTest
  @MethodSource("places")
  void eachStepKnowsOnlyTheStepsBeforeIt(int place) {
    var known = new ArrayList<>(BELOW);
    STEPS.subList(0, place + 1).forEach(step -> known.add("dev.lifecycle.campaign." + step));
    if (place == 0) {
      known.addAll(LANGUAGE);
    }
    if (STEPS.get(place).equals("version")) {
      known.add("com.github.difflib..");
    }
    if (STEPS.get(place).equals("message")) {
      known.add("org.threeten.extra");
    }
    if (STEPS.get(place).equals("earning")) {
      known.add("org.apache.commons.statistics.distribution");
    }
    if (STEPS.get(place).equals("flow")) {
      known.add("dev.lifecycle.codec");
    }
    if (STEPS.get(place).equals("replay")) {
      known.add("dev.lifecycle.replay");
    }

    classes()
        .that()
        .resideInAPackage("dev.lifecycle.campaign." + STEPS.get(place))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theAdaptersComeAfterTheSteps() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(STEPS))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(ADAPTERS))
        .check(CLASSES);
  }

  @Test
  void anAdapterKnowsOnlyTheAdaptersBeforeIt() {
    for (int place = 0; place < ADAPTERS.size(); place++) {
      noClasses()
          .that()
          .resideInAPackage(PACKAGE + ADAPTERS.get(place))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(ADAPTERS.subList(place + 1, ADAPTERS.size())))
          .check(CLASSES);
    }
  }

  @Test
  void onlyTheConfigurationReadsTheClockOrMakesRandomIds() {
    noClasses()
        .that()
        .resideOutsideOfPackage(PACKAGE + "config")
        .should(readTheClockOrMakeRandomIds())
        .check(CLASSES);
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(PACKAGE::concat).toArray(String[]::new);
  }
}
