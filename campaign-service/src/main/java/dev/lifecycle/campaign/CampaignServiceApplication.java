/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign;

import dev.lifecycle.campaign.config.CampaignServiceConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The campaign service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CampaignServiceConfiguration.class)
public class CampaignServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CampaignServiceApplication.class, arguments);
  }
}
