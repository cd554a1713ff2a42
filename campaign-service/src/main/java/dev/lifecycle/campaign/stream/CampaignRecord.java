/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.version.Versions;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import dev.lifecycle.streams.RecordForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A record of the campaigns topic.
 *
 * @param saved absent where nothing is in force any more
 */
record CampaignRecord(CampaignKey key, @Nullable CampaignSaved saved) {

  /**
   * What a new version is written as: the one before under a key of its own, if anybody wrote it
   * without; what is in force now; and the new version under a key of its own.
   */
  static List<CampaignRecord> of(CampaignSaved version, Versions before) {
    var records = new ArrayList<CampaignRecord>();
    before.inForce(version.campaign()).ifPresent(old -> records.add(kept(old)));
    boolean deleted = version.change() == Change.DELETED;
    var inForce = new CampaignKey(version.campaign(), null);
    records.add(new CampaignRecord(inForce, deleted ? null : version));
    records.add(kept(version));
    return records;
  }

  /** In the partition of the campaign's id, so that all about a campaign is read in order. */
  ProducerRecord<byte[], byte[]> form(int partitions) {
    byte[] campaign = key.campaign().getBytes(StandardCharsets.UTF_8);
    int partition = Utils.toPositive(Utils.murmur2(campaign)) % partitions;
    byte[] name = key.toString().getBytes(StandardCharsets.UTF_8);
    if (saved == null) {
      return new ProducerRecord<>(Topic.CAMPAIGNS.wireName(), partition, name, null);
    }
    ProducerRecord<byte[], byte[]> form = RecordForm.produce(saved);
    return new ProducerRecord<>(form.topic(), partition, name, form.value(), form.headers());
  }

  private static CampaignRecord kept(CampaignSaved version) {
    return new CampaignRecord(new CampaignKey(version.campaign(), version.version()), version);
  }
}
