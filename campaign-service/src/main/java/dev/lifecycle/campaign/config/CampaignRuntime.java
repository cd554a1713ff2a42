/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.delivery.Delivery;
import dev.lifecycle.campaign.delivery.Outbox;
import dev.lifecycle.campaign.delivery.OutboxChannel;
import dev.lifecycle.campaign.delivery.OutboxTopic;
import dev.lifecycle.campaign.delivery.RunningDelivery;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.stream.CampaignLedger;
import dev.lifecycle.campaign.stream.CampaignMetrics;
import dev.lifecycle.campaign.stream.CampaignParts;
import dev.lifecycle.campaign.stream.CampaignPreviews;
import dev.lifecycle.campaign.stream.CampaignSeed;
import dev.lifecycle.campaign.stream.CampaignTopic;
import dev.lifecycle.campaign.stream.CampaignTopology;
import dev.lifecycle.campaign.stream.CatalogBoard;
import dev.lifecycle.campaign.stream.CustomerLookup;
import dev.lifecycle.campaign.stream.CustomerScan;
import dev.lifecycle.campaign.stream.EarningsBoard;
import dev.lifecycle.campaign.stream.EarningsMetrics;
import dev.lifecycle.campaign.stream.EarningsTopic;
import dev.lifecycle.campaign.why.Explainer;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.StreamsState;
import dev.lifecycle.streams.TopicCreation;
import dev.lifecycle.streams.TopicFollower;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The service from start to stop: topics, then the campaigns, then the streams, and delivery beside
 * them.
 */
final class CampaignRuntime implements SmartLifecycle {

  static final String APPLICATION_ID = "campaign-service";

  /** Before the web server, after anything that starts a broker. */
  static final int PHASE = 1_000;

  private final Settings settings;
  private final CampaignMetrics metrics;
  private final MeterRegistry registry;
  private final InstantSource clock;
  private final CatalogBoard board = new CatalogBoard();
  private final EarningsBoard earnings = new EarningsBoard();
  private volatile @Nullable Started started;

  /**
   * What the service goes by.
   *
   * @param connection how to reach Kafka
   * @param self where other instances reach this one over HTTP
   */
  record Settings(
      Map<String, Object> connection,
      HostInfo self,
      StreamsSettings streams,
      CampaignServiceSettings service) {}

  private record Started(
      CampaignTopic campaigns,
      CampaignLedger ledger,
      TopicFollower earnings,
      RunningStreams streams,
      CustomerLookup lookup,
      CampaignPreviews previews,
      RunningDelivery delivery) {

    /** Whether all that runs beside the streams does. */
    boolean alive() {
      return campaigns.alive() && earnings.alive() && delivery.alive();
    }
  }

  CampaignRuntime(Settings settings, MeterRegistry registry, InstantSource clock) {
    this.settings = settings;
    this.metrics = new CampaignMetrics(registry);
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void start() {
    CampaignSeed seed = seed();
    makeTopics();
    var campaigns = new CampaignTopic(settings.connection(), board, metrics);
    campaigns.open();
    var ledger = new CampaignLedger(settings.connection(), campaigns, clock);
    ledger.save(seed);
    CampaignParts parts = parts();
    var topology = CampaignTopology.build(parts, settings.streams().stateStore());
    var streams = RunningStreams.start(topology, properties(), registry);
    started =
        new Started(
            campaigns,
            ledger,
            new EarningsTopic(earnings, new EarningsMetrics(earnings, registry))
                .follow(settings.connection()),
            streams,
            new CustomerLookup(streams.streams(), settings.self()),
            new CampaignPreviews(parts, new CustomerScan(streams.streams(), settings.self())),
            RunningDelivery.start(
                delivery(), new Delivery(List.of(new OutboxChannel())), clock, metrics::outcome));
  }

  @Override
  public void stop() {
    Started running = started;
    started = null;
    if (running != null) {
      running.delivery().close();
      running.streams().close();
      running.campaigns().close();
      running.earnings().close();
    }
  }

  @Override
  public boolean isRunning() {
    return started != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** How the streams are; STOPPED where something beside them has stopped. */
  StreamsState state() {
    Started running = started;
    return running == null || !running.alive() ? StreamsState.STOPPED : running.streams().state();
  }

  Optional<CustomerLookup> lookup() {
    return Optional.ofNullable(started).map(Started::lookup);
  }

  Optional<CampaignPreviews> previews() {
    return Optional.ofNullable(started).map(Started::previews);
  }

  Optional<CampaignLedger> ledger() {
    return Optional.ofNullable(started).map(Started::ledger);
  }

  Optional<Outbox> outbox() {
    return Optional.ofNullable(started).map(running -> running.delivery().outbox());
  }

  EarningsBoard earnings() {
    return earnings;
  }

  CatalogBoard board() {
    return board;
  }

  /** Explains by the campaigns that are in force now. */
  Explainer explainer() {
    return new Explainer(settings.service().campaigns(), board.posted().catalog(), clock.instant());
  }

  private CampaignSeed seed() {
    CampaignServiceSettings service = settings.service();
    return CampaignSeed.of(CampaignFolder.read(service.folder(), service.owner()), service.owner());
  }

  private void makeTopics() {
    try (Admin admin = Admin.create(settings.connection())) {
      TopicCreation.ensure(admin, settings.streams());
      TopicCreation.ensure(admin, List.of(OutboxTopic.topic(settings.streams())));
    }
  }

  private CampaignParts parts() {
    return new CampaignParts(
        new CampaignDecider(settings.service().campaigns()), board, metrics, clock);
  }

  private RunningDelivery.Settings delivery() {
    return new RunningDelivery.Settings(
        settings.connection(),
        InstanceName.of(settings.streams()),
        settings.streams().instanceId() != null,
        settings.streams().sessionTimeout(),
        settings.service().outboxSize());
  }

  private Properties properties() {
    var properties =
        StreamsProperties.of(APPLICATION_ID, settings.connection(), settings.streams());
    HostInfo self = settings.self();
    properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self.host() + ":" + self.port());
    return properties;
  }
}
