/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How often each event was committed to a topic, against a file of a simulation. An event is known
 * by its CloudEvents id, an outcome by its message and its kind: its own id has the time in it.
 * Several orders may convert for one message.
 */
final class Tally implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern OUTCOME =
      Pattern.compile("\"messageId\":\"([^\"]+)\".*\"kind\":\"([A-Z]+)\"");

  private static final Duration QUIET = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Topic topic;
  private final Map<String, Integer> expected;
  private final Map<String, Integer> found = new HashMap<>();
  private final KafkaConsumer<byte[], byte[]> consumer;

  private Tally(Topic topic, Map<String, Integer> expected, Map<String, Object> connection) {
    this.topic = topic;
    this.expected = expected;
    consumer = Committed.reader(connection);
    List<TopicPartition> partitions = Committed.partitions(consumer, topic.wireName());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  static Tally of(Topic topic, Path simulated, Map<String, Object> connection) throws IOException {
    var expected = new HashMap<String, Integer>();
    try (Stream<String> lines = Files.lines(simulated)) {
      lines.forEach(line ->
          expected.merge(topic == Topic.OUTCOMES ? outcome(line) : id(line), 1, Integer::sum));
    }
    return new Tally(topic, expected, connection);
  }

  /** Reads until everything expected is there and nothing more comes, or nothing comes for long. */
  void readToEnd() {
    long quietSince = System.nanoTime();
    while (System.nanoTime() - quietSince < patience().toNanos()) {
      var records = consumer.poll(Duration.ofMillis(500));
      records.forEach(each -> found.merge(key(each), 1, Integer::sum));
      quietSince = records.isEmpty() ? quietSince : System.nanoTime();
    }
  }

  /** Says how it compares; answers whether it is the same. */
  boolean say() {
    long lost = more(expected, found, _ -> true);
    long unexpected = more(found, expected, id -> !expected.containsKey(id));
    long twice = more(found, expected, expected::containsKey);
    Say.line(
        "%-26s expected %,9d  found %,9d  lost %d  twice %d  unexpected %d",
        topic.wireName(), sum(expected), sum(found), lost, twice, unexpected);
    return lost == 0 && twice == 0 && unexpected == 0;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private String key(ConsumerRecord<byte[], byte[]> each) {
    byte[] key =
        topic == Topic.OUTCOMES ? each.value() : each.headers().lastHeader("ce_id").value();
    String text = new String(key, StandardCharsets.UTF_8);
    return topic == Topic.OUTCOMES ? outcome(text) : text;
  }

  private static String id(String json) {
    Matcher id = ID.matcher(json);
    return id.find() ? id.group(1) : json;
  }

  private static String outcome(String json) {
    Matcher outcome = OUTCOME.matcher(json);
    return outcome.find() ? outcome.group(1) + " " + outcome.group(2) : json;
  }

  /** How many there are of some ids beyond those of another count. */
  private static long more(
      Map<String, Integer> counts, Map<String, Integer> others, Predicate<String> ids) {
    return counts.entrySet().stream()
        .filter(each -> ids.test(each.getKey()))
        .mapToLong(each -> Math.max(0, each.getValue() - others.getOrDefault(each.getKey(), 0)))
        .sum();
  }

  private Duration patience() {
    return sum(found) >= sum(expected) ? QUIET : PATIENCE;
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
