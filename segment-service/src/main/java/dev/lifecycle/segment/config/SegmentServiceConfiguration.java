/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.config;

import dev.lifecycle.codec.InputRules;
import dev.lifecycle.segment.api.CustomersController;
import dev.lifecycle.segment.api.CustomersController.Explanations;
import dev.lifecycle.segment.api.EventPublisher;
import dev.lifecycle.segment.api.EventsController;
import dev.lifecycle.segment.api.OtherInstances;
import dev.lifecycle.segment.change.Explainer;
import dev.lifecycle.segment.change.FactSheet;
import dev.lifecycle.segment.setting.SegmentSettings;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.streams.StreamsSettings;
import dev.lifecycle.streams.boot.KafkaConnection;
import dev.lifecycle.streams.boot.LifecycleSettings;
import dev.lifecycle.streams.boot.StreamsHealth;
import dev.lifecycle.streams.boot.UnreadableRequests;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** The segment service: everything it needs beside Spring Boot's own configuration. */
@Configuration(proxyBeanMethods = false)
@Import({LifecycleSettings.class, UnreadableRequests.class})
public class SegmentServiceConfiguration {

  /** How long Kafka may take to acknowledge the events of one request. */
  private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(5);

  /** The events of a request are gathered; their publisher sends them when it has them all. */
  private static final int LINGER_MILLIS = 5;

  /** An event may have 1 MiB of data, and headers. */
  private static final int MAX_REQUEST = 2 * 1024 * 1024;

  @Bean
  SettingGroup segmentSettingGroup() {
    return SegmentSettings.GROUP;
  }

  @Bean
  SegmentSettings segmentSettings(LifecycleSettings given) {
    Map<String, String> settings = given.byName();
    return SegmentSettings.read(settings, CurrencySettings.read(settings));
  }

  @Bean
  SegmentRuntime segmentRuntime(
      SegmentRuntime.Settings settings,
      ObjectProvider<MeterRegistry> registry,
      ObjectProvider<InstantSource> clock) {
    return new SegmentRuntime(settings, registry.getObject(), clock(clock));
  }

  @Bean
  SegmentRuntime.Settings segmentRuntimeSettings(
      Environment environment,
      LifecycleSettings given,
      SegmentSettings segments,
      KafkaProperties kafka,
      ObjectProvider<KafkaConnectionDetails> details) {
    Map<String, String> settings = given.byName();
    StreamsSettings streams = StreamsSettings.read(settings);
    return new SegmentRuntime.Settings(
        KafkaConnection.of(kafka, details.getIfAvailable()),
        streams.self(environment.getRequiredProperty("server.port", Integer.class)),
        streams,
        segments,
        fingerprint(settings));
  }

  @Bean(destroyMethod = "close")
  EventPublisher segmentEventPublisher(SegmentRuntime.Settings settings) {
    var producer = new HashMap<>(settings.connection());
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    producer.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PUBLISH_TIMEOUT.toMillis());
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PUBLISH_TIMEOUT.toMillis());
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PUBLISH_TIMEOUT.toMillis() - 1000);
    var producers =
        new DefaultKafkaProducerFactory<>(
            producer, new ByteArraySerializer(), new ByteArraySerializer());
    return new EventPublisher(producers, PUBLISH_TIMEOUT);
  }

  @Bean
  EventsController segmentEventsController(
      EventPublisher publisher, SegmentSettings settings, ObjectProvider<InstantSource> clock) {
    return new EventsController(publisher, new InputRules(settings.rates()), clock(clock));
  }

  @Bean
  CustomersController segmentCustomersController(
      SegmentRuntime runtime, SegmentSettings settings, ObjectProvider<InstantSource> clock) {
    return new CustomersController(
        runtime::lookup,
        new OtherInstances(),
        new Explanations(new Explainer(settings), new FactSheet(settings)),
        clock(clock));
  }

  @Bean
  StreamsHealth segmentHealth(SegmentRuntime runtime) {
    return new StreamsHealth(runtime::state);
  }

  /** The settings that judgments depend on, as given, in the order of their names. */
  private static String fingerprint(Map<String, String> settings) {
    var judging = new TreeMap<>(settings);
    judging
        .keySet()
        .removeIf(name ->
            !name.startsWith(SegmentSettings.PREFIX + ".")
                && !name.startsWith(CurrencySettings.PREFIX + "."));
    return judging.toString();
  }

  private static InstantSource clock(ObjectProvider<InstantSource> given) {
    return given.getIfAvailable(InstantSource::system);
  }
}
