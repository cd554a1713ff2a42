/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.version.Edit;
import dev.lifecycle.campaign.version.Edited;
import dev.lifecycle.campaign.version.Editing;
import dev.lifecycle.campaign.version.Versions;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.streams.StreamsProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Changes the campaigns topic, one change after another over all instances.
 *
 * <p>Every change opens a producer under one transactional id, reads all that was committed until
 * then, decides, and commits. Kafka lets only the newest producer of an id commit: who was
 * overtaken has written nothing, and begins again with what the other one saved. Where Kafka's
 * answer leaves open what came of a commit, the next attempt looks.
 */
public final class CampaignLedger {

  private static final String ONE_AT_A_TIME = "lifecycle-campaigns";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * How long a producer may take to put away what is open; without Kafka it would wait for ever.
   */
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);
  private static final int ATTEMPTS = 20;

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final CampaignTopic topic;
  private final InstantSource clock;

  public CampaignLedger(Map<String, Object> connection, CampaignTopic topic, InstantSource clock) {
    this(() -> producer(settings(connection)), topic, clock);
  }

  CampaignLedger(
      Supplier<Producer<byte[], byte[]>> producers, CampaignTopic topic, InstantSource clock) {
    this.producers = producers;
    this.topic = topic;
    this.clock = clock;
  }

  /** What is to be written, and what to answer once it is. */
  private record Draft<R>(R answer, List<CampaignRecord> records) {

    /** Whether it was committed, whatever Kafka answered. */
    boolean isIn(Versions versions) {
      return !records.isEmpty()
          && records.stream()
              .flatMap(record -> Stream.ofNullable(record.saved()))
              .allMatch(saved ->
                  versions
                      .find(saved.campaign(), saved.version())
                      .filter(saved::equals)
                      .isPresent());
    }

    /** The same, of which nothing is left to write. */
    Draft<R> written() {
      return new Draft<>(answer, List.of());
    }
  }

  /**
   * Does what somebody asks for; returns when this instance goes by it.
   *
   * @throws KafkaException if Kafka does not take it in time
   */
  public Edited edit(Edit.Request request) {
    return change(versions -> {
      Edited edited = Editing.decide(versions, request, clock.instant());
      return new Draft<>(
          edited,
          edited instanceof Edited.Saved(CampaignSaved version)
              ? CampaignRecord.of(version, versions)
              : List.of());
    });
  }

  /**
   * Saves what a folder has that is new.
   *
   * @throws KafkaException if Kafka does not take it in time
   */
  public void save(CampaignSeed seed) {
    change(versions -> {
      List<CampaignRecord> records = seed.records(versions, clock.instant());
      return new Draft<>(records.size(), records);
    });
  }

  private interface Closing extends AutoCloseable {
    @Override
    void close();
  }

  private synchronized <R> R change(Function<Versions, Draft<R>> decide) {
    Function<Versions, Draft<R>> next = decide;
    for (int attempt = 1; true; attempt++) {
      Producer<byte[], byte[]> producer = producers.get();
      try (Closing _ = () -> producer.close(CLOSING)) {
        producer.initTransactions();
        Draft<R> draft = next.apply(topic.newest());
        next = versions -> draft.isIn(versions) ? draft.written() : decide.apply(versions);
        if (!draft.records().isEmpty()) {
          write(draft.records(), producer).forEach(topic::awaitRead);
        }
        return draft.answer();
      } catch (KafkaException failure) {
        if (attempt == ATTEMPTS || !mayBeOvertaken(failure)) {
          throw failure;
        }
      }
      pause(attempt);
    }
  }

  private static List<RecordMetadata> write(
      List<CampaignRecord> records, Producer<byte[], byte[]> producer) {
    int partitions = producer.partitionsFor(Topic.CAMPAIGNS.wireName()).size();
    producer.beginTransaction();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (CampaignRecord record : records) {
      sent.add(producer.send(record.form(partitions)));
    }
    producer.commitTransaction();
    return sent.stream().map(CampaignLedger::written).toList();
  }

  private static RecordMetadata written(Future<RecordMetadata> sent) {
    try {
      return sent.get();
    } catch (ExecutionException failure) {
      throw new KafkaException("Expected Kafka to take a campaign, but it did not", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  private static Producer<byte[], byte[]> producer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** How the producers are set up that change the topic one after another. */
  static Map<String, Object> settings(Map<String, Object> connection) {
    var settings = new HashMap<>(connection);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, ONE_AT_A_TIME);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, StreamsProperties.IN_FLIGHT);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.CAMPAIGNS.maxMessageBytes());
    return settings;
  }

  /**
   * Whether the coordinator ended the transaction because another producer opened meanwhile. It may
   * also tell of that as an error that it did not expect, of which the client makes no type.
   */
  private static boolean mayBeOvertaken(Throwable failure) {
    boolean hasType = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException
          || cause instanceof InvalidTxnStateException) {
        return true;
      }
      hasType |= cause instanceof ApiException;
    }
    return !hasType;
  }

  /** Lets whoever overtook finish. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(BETWEEN_ATTEMPTS.multipliedBy(attempt));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }
}
