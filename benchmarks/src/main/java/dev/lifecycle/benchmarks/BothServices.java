/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.campaign.config.CampaignServiceConfiguration;
import dev.lifecycle.segment.config.SegmentServiceConfiguration;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One instance of both services, in a process of its own, against a Kafka that runs elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SegmentServiceConfiguration.class, CampaignServiceConfiguration.class})
class BothServices {

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(BothServices.class).run(arguments);
  }

  /** The arguments that make instances each other's partners. */
  static String[] arguments(String bootstrap, Path folder, Path campaigns, int port) {
    return new String[] {
      "--spring.kafka.bootstrap-servers=" + bootstrap,
      "--spring.main.banner-mode=off",
      "--server.port=" + port,
      "--server.address=127.0.0.1",
      "--lifecycle.kafka.applicationServer=localhost:" + port,
      "--lifecycle.kafka.stateDir=" + folder,
      "--lifecycle.kafka.sessionTimeout=PT3S",
      "--lifecycle.campaigns.folder=" + campaigns,
      KillBenchmark.LIFECYCLE_ONLY,
      "--logging.level.root=ERROR"
    };
  }
}
