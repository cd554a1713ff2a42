/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.streams.TopicCheck.Found;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics that somebody else made, perhaps the broker itself. */
class TopicCheckTest {

  private static List<Found> topics(Found... others) {
    List<Topic> replaced = Arrays.stream(others).map(Found::topic).toList();
    return Stream.concat(
            Arrays.stream(Topic.values())
                .filter(topic -> !replaced.contains(topic))
                .map(topic -> new Found(topic, 4, topic.compacted() ? "compact" : "delete")),
            Arrays.stream(others))
        .sorted(Comparator.comparing(Found::topic))
        .toList();
  }

  @Test
  void asTheServicesMakeThemTheyAreFit() {
    assertThat(TopicCheck.faults(topics())).isEmpty();
  }

  @Test
  void anInputWithOtherPartitionsWouldSplitCustomers() {
    var purchases = new Found(Topic.PURCHASES, 1, "delete");
    var messages = new Found(Topic.MESSAGES, 2, "delete");

    assertThat(TopicCheck.faults(topics(purchases, messages)))
        .singleElement()
        .asString()
        .contains("but there are 1 of lifecycle.purchases, 4 of lifecycle.feedback");
  }

  @Test
  void whatIsCleanedOtherwiseWouldLoseCampaignsOrPurchases() {
    var campaigns = new Found(Topic.CAMPAIGNS, 4, "delete");
    var purchases = new Found(Topic.PURCHASES, 4, "compact,delete");
    var unseen = new Found(Topic.OUTCOMES, 4, null);

    assertThat(TopicCheck.faults(topics(campaigns, purchases, unseen)))
        .containsExactly(
            "Expected the topic lifecycle.purchases to have cleanup.policy delete, so that nothing of it is lost, but it is compact,delete",
            "Expected the topic lifecycle.campaigns to have cleanup.policy compact, so that nothing of it is lost, but it is delete");
  }
}
