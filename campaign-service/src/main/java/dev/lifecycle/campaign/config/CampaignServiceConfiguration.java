/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.api.CampaignEditsController;
import dev.lifecycle.campaign.api.CampaignPreviewController;
import dev.lifecycle.campaign.api.CampaignsController;
import dev.lifecycle.campaign.api.CustomerCampaignsController;
import dev.lifecycle.campaign.api.EarningsController;
import dev.lifecycle.campaign.api.OtherInstances;
import dev.lifecycle.campaign.api.OutboxController;
import dev.lifecycle.campaign.stream.CampaignSeed.Owner;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.boot.KafkaConnection;
import dev.lifecycle.streams.boot.LifecycleSettings;
import dev.lifecycle.streams.boot.StreamsHealth;
import dev.lifecycle.streams.boot.UnreadableRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The campaign service: everything it needs beside Spring Boot's own configuration. */
@Configuration(proxyBeanMethods = false)
@Import({LifecycleSettings.class, UnreadableRequests.class})
public class CampaignServiceConfiguration {

  @Bean
  SettingGroup campaignSettingGroup() {
    return CampaignServiceSettings.GROUP;
  }

  @Bean
  CampaignRuntime.Settings campaignRuntimeSettings(
      Environment environment,
      LifecycleSettings given,
      KafkaProperties kafka,
      ObjectProvider<KafkaConnectionDetails> details) {
    Map<String, String> settings = given.byName();
    StreamsSettings streams = StreamsSettings.read(settings);
    return new CampaignRuntime.Settings(
        KafkaConnection.of(kafka, details.getIfAvailable()),
        streams.self(environment.getRequiredProperty("server.port", Integer.class)),
        streams,
        CampaignServiceSettings.read(settings, CurrencySettings.read(settings)));
  }

  @Bean
  CampaignRuntime campaignRuntime(
      CampaignRuntime.Settings settings,
      ObjectProvider<MeterRegistry> registry,
      ObjectProvider<InstantSource> clock) {
    return new CampaignRuntime(
        settings, registry.getObject(), clock.getIfAvailable(InstantSource::system));
  }

  @Bean
  CampaignsController campaignsController(CampaignRuntime runtime) {
    return new CampaignsController(runtime.board());
  }

  @Bean
  EarningsController earningsController(CampaignRuntime runtime) {
    return new EarningsController(runtime.board(), runtime.earnings());
  }

  @Bean
  CampaignEditsController campaignEditsController(
      CampaignRuntime runtime, CampaignRuntime.Settings settings) {
    return new CampaignEditsController(runtime::ledger, owner(settings.service()));
  }

  @Bean
  CampaignPreviewController campaignPreviewController(CampaignRuntime runtime) {
    return new CampaignPreviewController(runtime::previews, new OtherInstances());
  }

  @Bean
  CustomerCampaignsController customerCampaignsController(CampaignRuntime runtime) {
    return new CustomerCampaignsController(
        id -> runtime.lookup().map(stores -> stores.find(id)),
        runtime::explainer,
        new OtherInstances());
  }

  @Bean
  OutboxController outboxController(CampaignRuntime runtime) {
    return new OutboxController(runtime::outbox);
  }

  @Bean
  StreamsHealth campaignHealth(CampaignRuntime runtime) {
    return new StreamsHealth(runtime::state);
  }

  private static @Nullable String owner(CampaignServiceSettings service) {
    return service.owner() == Owner.FOLDER ? String.valueOf(service.folder()) : null;
  }
}
