/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.campaign.config.CampaignServiceConfiguration;
import dev.lifecycle.segment.config.SegmentServiceConfiguration;
import dev.lifecycle.setting.SettingsException;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Both services in one process, with one web server. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SegmentServiceConfiguration.class, CampaignServiceConfiguration.class})
class Services {

  /**
   * Starts them; returns when they are ready.
   *
   * @throws CommandException if they do not start
   */
  static ConfigurableApplicationContext start(Map<String, String> settings) {
    try {
      return run(settings);
    } catch (RuntimeException e) {
      throw new CommandException("Expected the services to start, but: " + reason(e), e);
    }
  }

  private static ConfigurableApplicationContext run(Map<String, String> settings) {
    return new SpringApplicationBuilder(Services.class)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .run(
            settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new));
  }

  /** Spring wraps: what a person can act on is a wrong setting, or else what it all began with. */
  private static String reason(Throwable e) {
    Throwable reason = e;
    for (Throwable cause = e.getCause();
        cause != null && !(reason instanceof SettingsException);
        cause = cause.getCause()) {
      reason = cause;
    }
    return String.valueOf(reason.getMessage());
  }
}
