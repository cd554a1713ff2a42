/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.campaign.config.CampaignServiceConfiguration;
import dev.lifecycle.segment.config.SegmentServiceConfiguration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

  /** Spring wraps: what a person can act on is what the rest says, each thing once. */
  private static String reason(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .filter(cause -> !cause.getClass().getName().startsWith("org.springframework."))
        .map(cause -> String.valueOf(cause.getMessage()))
        .reduce((told, more) -> told.contains(more) ? told : told + ": " + more)
        .orElse(String.valueOf(e.getMessage()));
  }
}
