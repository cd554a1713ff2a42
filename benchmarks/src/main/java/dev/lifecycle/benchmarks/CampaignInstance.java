/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.stream.CampaignLedger;
import dev.lifecycle.campaign.stream.CampaignMetrics;
import dev.lifecycle.campaign.stream.CampaignParts;
import dev.lifecycle.campaign.stream.CampaignSeed;
import dev.lifecycle.campaign.stream.CampaignTopic;
import dev.lifecycle.campaign.stream.CampaignTopology;
import dev.lifecycle.campaign.stream.CatalogBoard;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;

/** The campaign service in this process, without its web server and without delivery. */
final class CampaignInstance implements AutoCloseable {

  static final String GROUP = "campaign-service";

  private final CampaignTopic campaigns;
  private final RunningStreams streams;

  private CampaignInstance(CampaignTopic campaigns, RunningStreams streams) {
    this.campaigns = campaigns;
    this.streams = streams;
  }

  /** Starts with some campaigns, all of them as they are written. */
  static CampaignInstance start(Rig rig, InstantSource clock, List<Source> sources) {
    var registry = new SimpleMeterRegistry();
    var board = new CatalogBoard();
    var metrics = new CampaignMetrics(registry);
    var campaigns = new CampaignTopic(rig.connection(), board, metrics);
    campaigns.open();
    new CampaignLedger(rig.connection(), campaigns, clock)
        .save(CampaignSeed.of(sources, CampaignSeed.Owner.API));
    var decider = new CampaignDecider(CampaignSettings.DEFAULTS);
    return new CampaignInstance(
        campaigns,
        RunningStreams.start(
            CampaignTopology.build(
                new CampaignParts(decider, board, metrics, clock), rig.settings().stateStore()),
            StreamsProperties.of(GROUP, rig.connection(), rig.settings()),
            registry,
            CampaignMetrics.SERVICE));
  }

  @Override
  public void close() {
    streams.close();
    campaigns.close();
  }
}
