/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

final class LifecycleSettingsTest {

  @Test
  void settingsMayComeFromTheEnvironmentOfTheSystem() {
    assertThat(fromSystem("LIFECYCLE_KAFKA_THREADS").byName())
        .isEqualTo(Map.of("lifecycle.kafka.threads", "3"));
  }

  @Test
  void aMisspeltGroupIsRefusedWhereverItComesFrom() {
    assertThatThrownBy(() -> fromSystem("LIFECYCLE_SEGMENT_NEWWINDOW"))
        .hasMessageEndingWith("did you mean lifecycle.segments.newwindow?");
    assertThatThrownBy(() -> given("lifecycle.segment.newWindow"))
        .hasMessageEndingWith("did you mean lifecycle.segments.newWindow?");
  }

  @Test
  void aNameOfNoGroupIsRefusedWithAllGroupsThereAre() {
    assertThatThrownBy(() -> given("lifecycle.java.opts"))
        .hasMessage(
            "Expected a setting of lifecycle.campaigns.*, lifecycle.currency.*, lifecycle.kafka.*,"
                + " lifecycle.segments.*, but there is lifecycle.java.opts");
  }

  @Test
  void variablesOfTheSystemThatOnlyBeginAlikeAreNoSettings() {
    assertThat(
            fromSystem(
                    "LIFECYCLE_JAVA_OPTS",
                    "LIFECYCLE_PORT",
                    "LIFECYCLE_KAFKA_SERVICE_HOST",
                    "LIFECYCLE_CAMPAIGN_PORT_8080_TCP_ADDR")
                .byName())
        .isEmpty();
  }

  private static LifecycleSettings fromSystem(String... variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, each(variables)));
    return new LifecycleSettings(environment, List.of());
  }

  private static LifecycleSettings given(String name) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", each(name)));
    return new LifecycleSettings(environment, List.of());
  }

  private static Map<String, Object> each(String... names) {
    var values = new HashMap<String, Object>();
    for (String name : names) {
      values.put(name, "3");
    }
    return values;
  }
}
