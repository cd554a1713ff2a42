/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.version.Versions;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The campaigns topic as this instance reads it. What cannot be used is refused and counted; what
 * was in force before stays so.
 */
public final class CampaignTopic implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignTopic.class);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CampaignHistory history = new CampaignHistory();
  private final CatalogBoard board;
  private final CampaignMetrics metrics;
  private final TopicFollower follower;
  private boolean caughtUp;

  public CampaignTopic(
      Map<String, Object> connection, CatalogBoard board, CampaignMetrics metrics) {
    this.board = board;
    this.metrics = metrics;
    this.follower =
        new TopicFollower(Topic.CAMPAIGNS.wireName(), connection, this::take, this::post);
  }

  /** Reads all that is there, and from then on what comes. */
  public void open() {
    follower.fromBeginning().readToEnd();
    caughtUp = true;
    board.post(history.posted());
    follower.start();
  }

  /** The versions that there are, all among them that were committed before this call. */
  Versions newest() {
    await(() -> follower.awaitEnd(PATIENCE));
    return board.posted().versions();
  }

  /** Waits until what was written at an offset is on the board. */
  void awaitRead(RecordMetadata written) {
    var place = new TopicPartition(written.topic(), written.partition());
    await(() -> follower.awaitRead(Map.of(place, written.offset() + 1), PATIENCE));
  }

  private interface Wait {
    boolean done() throws InterruptedException;
  }

  private static void await(Wait wait) {
    try {
      if (!wait.done()) {
        throw new TimeoutException(
            "Expected to read %s within %s, but it takes longer"
                .formatted(Topic.CAMPAIGNS.wireName(), PATIENCE));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  public boolean alive() {
    return follower.alive();
  }

  @Override
  public void close() {
    follower.close();
  }

  private void take(ConsumerRecord<byte[], byte[]> polled) {
    if (polled.key() == null) {
      refuse(new CampaignKey("", null), "every campaign needs its id as key");
      return;
    }
    CampaignKey key = CampaignKey.parse(new String(polled.key(), StandardCharsets.UTF_8));
    if (polled.value() == null) {
      history.remove(key);
    } else {
      read(key, polled);
    }
  }

  /** Once for all that came together; what is there at the start is posted as a whole. */
  private void post() {
    if (caughtUp) {
      board.post(history.posted());
    }
  }

  private void read(CampaignKey key, ConsumerRecord<byte[], byte[]> polled) {
    try {
      LifecycleEvent event =
          OwnEventReader.read(RecordForm.headers(polled.headers()), polled.value());
      if (event instanceof CampaignSaved saved) {
        read(key, saved);
      } else {
        refuse(key, "it is no lifecycle.campaign");
      }
    } catch (UnreadableEventException unreadable) {
      refuse(key, unreadable.detail());
    }
  }

  private void read(CampaignKey key, CampaignSaved saved) {
    switch (CatalogReader.read(Source.of(saved))) {
      case Reading.Invalid(var problems) -> refuse(key, problems.toString());
      case Reading.Valid(Campaign campaign) -> {
        if (!campaign.id().equals(key.campaign()) || !campaign.id().equals(saved.campaign())) {
          refuse(key, "it defines " + campaign.id());
        } else if (key.version() != null && key.version() != saved.version()) {
          refuse(key, "it is version " + saved.version());
        } else {
          history.put(key, new CampaignHistory.Version(saved, campaign));
        }
      }
    }
  }

  private void refuse(CampaignKey key, String because) {
    history.refuse(key);
    metrics.refusedCampaign();
    LOG.warn("Expected a campaign that can be used at key {}, but {}", key, because);
  }
}
