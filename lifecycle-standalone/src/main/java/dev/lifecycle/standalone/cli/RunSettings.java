/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.campaign.config.CampaignServiceSettings;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.setting.Names;
import dev.lifecycle.streams.boot.LifecycleSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services' settings where everything runs in one process. */
final class RunSettings {

  private RunSettings() {}

  /**
   * Checks what the user gives, before anything starts. Spring's own names, such as {@code
   * spring.kafka.*}, are left to Spring.
   *
   * @throws dev.lifecycle.setting.SettingsException naming everything that is wrong
   */
  static void check(Map<String, String> given) {
    Map<String, String> ours = new LinkedHashMap<>(given);
    ours.keySet().removeIf(name -> !Names.near(root(name), LifecycleSettings.ROOT));
    LifecycleSettings.check(ours, List.of(SegmentSettings.GROUP, CampaignServiceSettings.GROUP));
  }

  private static String root(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  /**
   * What {@code run} sets, in place of the services' own defaults.
   *
   * @param given by the user; they win
   */
  static Map<String, String> of(Path data, int port, String kafka, Map<String, String> given) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", Integer.toString(port));
    settings.put("server.address", "127.0.0.1");
    settings.put("spring.kafka.bootstrap-servers", kafka);
    settings.put("lifecycle.kafka.stateDir", data.resolve("streams").toString());
    settings.put("lifecycle.kafka.instanceId", "standalone");
    settings.put("logging.file.name", log(data).toString());
    settings.put("logging.threshold.console", "ERROR");
    // RunCommand tells itself why a start failed.
    settings.put(
        "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "OFF");
    settings.put("logging.level.kafka", "WARN");
    settings.put("logging.level.state.change.logger", "WARN");
    settings.put("logging.level.org.apache.kafka", "WARN");
    settings.put("logging.level.org.apache.kafka.controller.QuorumController", "ERROR");
    settings.putAll(given);
    return settings;
  }

  /** Where the log is. */
  static Path log(Path data) {
    return data.resolve("lifecycle.log");
  }
}
