/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.TopicCreation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The campaign service with a folder's campaigns against the transactional copy of the same topics:
 * purchases, and the category changes that the segment service made of them. Arguments: the folder
 * of campaigns (all are taken as live), the number of purchases (default 500000), the broker's
 * port.
 */
public final class CampaignThroughput {

  private static final List<Topic> INPUTS = List.of(Topic.PURCHASES, Topic.CATEGORY_CHANGES);

  private CampaignThroughput() {}

  public static void main(String[] arguments) throws IOException {
    List<Source> campaigns = campaigns(Path.of(arguments[0]));
    int purchases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500_000;
    int port = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 19_092;
    try (var rig = Rig.start(port)) {
      TopicCreation.ensure(
          rig.admin(), List.of(new NewTopic(TransactionalCopy.TARGET, 4, (short) 1)));
      ThroughputBenchmark.publish(rig, purchases);
      segment(rig, purchases);
      run(rig, campaigns);
    }
  }

  private static void segment(Rig rig, int purchases) {
    try (var _ = SegmentInstance.start(rig, InstantSource.system())) {
      var _ = SegmentInstance.progress(rig, purchases).rate(SegmentInstance.GROUP);
    }
  }

  private static void run(Rig rig, List<Source> campaigns) {
    var topics = Set.copyOf(INPUTS.stream().map(Topic::wireName).toList());
    long inputs = rig.records(topics);
    var progress = new Progress(rig.admin(), topics, inputs);
    double copy = copy(rig, progress);
    double service = service(rig, campaigns, progress);
    Say.line(
        "%,d inputs, %d campaigns: transactional copy %,.0f/s, campaign service %,.0f/s, ratio %.3f",
        inputs, campaigns.size(), copy, service, service / copy);
  }

  private static double copy(Rig rig, Progress progress) {
    var topics = INPUTS.stream().map(Topic::wireName).toList();
    try (var _ = new TransactionalCopy(rig.bootstrapServers(), topics)) {
      return progress.rate(TransactionalCopy.GROUP);
    }
  }

  private static double service(Rig rig, List<Source> campaigns, Progress progress) {
    try (var _ = CampaignInstance.start(rig, InstantSource.system(), campaigns)) {
      return progress.rate(CampaignInstance.GROUP);
    }
  }

  /** The campaigns of a folder, each made live. */
  private static List<Source> campaigns(Path folder) throws IOException {
    return Sources.folder(folder).stream().map(CampaignThroughput::live).toList();
  }

  private static Source live(Source source) {
    String text = source.definition().replaceFirst("(?m)^status: .*$", "status: live");
    return new Source(source.file(), text, source.files());
  }
}
