/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment;

import dev.lifecycle.segment.config.SegmentServiceConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The segment service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SegmentServiceConfiguration.class)
public class SegmentServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(SegmentServiceApplication.class, arguments);
  }
}
