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
import dev.lifecycle.streams.Parts;
import dev.lifecycle.streams.RunningStreams;
import dev.lifecycle.streams.StreamsProperties;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.StreamsState;
import dev.lifecycle.streams.TopicCreation;
import dev.lifecycle.streams.TopicFollower;
import dev.lifecycle.streams.boot.ServiceRuntime;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The service from start to stop: topics, then the campaigns, then the streams, and delivery beside
 * them.
 */
final class CampaignRuntime extends ServiceRuntime<CampaignRuntime.Started> {

  static final String APPLICATION_ID = "campaign-service";

  private final Settings settings;
  private final CampaignMetrics metrics;
  private final MeterRegistry registry;
  private final InstantSource clock;
  private final CatalogBoard board = new CatalogBoard();
  private final EarningsBoard earnings = new EarningsBoard();

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

  record Started(
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
  protected Started open(Parts parts) {
    CampaignSeed seed = seed();
    Properties properties = properties();
    RunningDelivery.Settings delivery = delivery();
    makeTopics();
    var campaigns = parts.add(new CampaignTopic(settings.connection(), board, metrics));
    campaigns.open();
    var ledger = new CampaignLedger(settings.connection(), campaigns, clock);
    ledger.save(seed);
    var followed = parts.add(earningsTopic().follow(settings.connection()));
    CampaignParts stepping = stepping();
    var topology = CampaignTopology.build(stepping, settings.streams().stateStore());
    var streams =
        parts.add(RunningStreams.start(topology, properties, registry, CampaignMetrics.SERVICE));
    return new Started(
        campaigns,
        ledger,
        followed,
        streams,
        new CustomerLookup(streams.streams(), settings.self()),
        new CampaignPreviews(stepping, new CustomerScan(streams.streams(), settings.self())),
        parts.add(deliver(delivery)));
  }

  /** How the streams are; STOPPED where something beside them has stopped. */
  StreamsState state() {
    return running()
        .filter(Started::alive)
        .map(started -> started.streams().state())
        .orElse(StreamsState.STOPPED);
  }

  Optional<CustomerLookup> lookup() {
    return running().map(Started::lookup);
  }

  Optional<CampaignPreviews> previews() {
    return running().map(Started::previews);
  }

  Optional<CampaignLedger> ledger() {
    return running().map(Started::ledger);
  }

  Optional<Outbox> outbox() {
    return running().map(started -> started.delivery().outbox());
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

  private EarningsTopic earningsTopic() {
    return new EarningsTopic(earnings, new EarningsMetrics(earnings, registry));
  }

  private RunningDelivery deliver(RunningDelivery.Settings delivery) {
    return RunningDelivery.start(
        delivery, new Delivery(List.of(new OutboxChannel())), clock, metrics::outcome);
  }

  private CampaignParts stepping() {
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
