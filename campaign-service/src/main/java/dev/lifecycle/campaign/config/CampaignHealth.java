/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Healthy while the streams and the delivery run. */
final class CampaignHealth implements HealthIndicator {

  private final CampaignRuntime runtime;

  CampaignHealth(CampaignRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public Health health() {
    KafkaStreams.State state = runtime.state();
    var health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.down();
    return health.withDetail("streams", state).build();
  }
}
