/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.codec.UnreadableEventException;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.LifecycleEvent;
import dev.lifecycle.streams.RecordForm;
import dev.lifecycle.streams.TopicFollower;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The campaigns topic as this instance reads it. What cannot be used is refused and counted; what
 * was in force before stays so.
 */
public final class CampaignTopic implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignTopic.class);

  private final CampaignHistory history = new CampaignHistory();
  private final CatalogBoard board;
  private final CampaignMetrics metrics;
  private final TopicFollower follower;
  private boolean caughtUp;

  public CampaignTopic(
      Map<String, Object> connection, CatalogBoard board, CampaignMetrics metrics) {
    this.board = board;
    this.metrics = metrics;
    this.follower = new TopicFollower(Topic.CAMPAIGNS.wireName(), connection, this::take);
  }

  /** Reads all that is there; then saves what the folder has that is new. */
  public void open(CampaignSeed seed) {
    follower.fromBeginning().readToEnd();
    seed.save(history);
    follower.readToEnd();
    caughtUp = true;
    board.post(history.posted());
    follower.start();
  }

  public boolean alive() {
    return follower.alive();
  }

  @Override
  public void close() {
    follower.close();
  }

  void take(ConsumerRecord<byte[], byte[]> polled) {
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
        if (campaign.id().equals(key.campaign()) && campaign.id().equals(saved.campaign())) {
          history.put(key, new CampaignHistory.Version(saved, campaign));
        } else {
          refuse(key, "it defines " + campaign.id());
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
