/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.codec.Topic;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.standalone.load.EventSink;
import dev.lifecycle.standalone.load.FileSink;
import dev.lifecycle.standalone.load.KafkaSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two instances of both services under load, of which one or the other is killed (as by {@code kill
 * -9}) at random moments and started again; afterwards category changes, messages, outcomes and
 * what campaigns earned are compared with a simulation of the same events. That in two rounds, for
 * orders earn only what is later than a message. Arguments: kills (default 50), events (default
 * 200,000), seed (default 1). Ends with 1 where anything was lost or came twice.
 */
public final class KillBenchmark {

  static final String LIFECYCLE_ONLY = "--lifecycle.segments.models=lifecycle";

  private static final int ROUNDS = 2;
  private static final int KAFKA_PORT = 19_192;
  private static final List<Integer> PORTS = List.of(18_181, 18_182);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
  private static final Duration SLICE = Duration.ofMillis(50);
  private static final Map<String, String> CAMPAIGNS =
      Map.of(
          "receipt.yaml",
          """
          campaign: receipt
          status: live
          trigger: { event: purchase }
          reentry: always
          class: transactional
          steps: [ send: { template: t } ]
          templates: { t: { subject: Your order, text: "Thank you for {{ event.orderId }}." } }
          """,
          "hello.yaml",
          """
          campaign: hello
          status: live
          trigger: { enters: [lifecycle:NEW] }
          reentry: always
          holdout: 20%
          steps: [ send: { template: t } ]
          templates: { t: { subject: Hello, text: "Good to see you." } }
          """);

  private final OwnProcess[] instances = new OwnProcess[PORTS.size()];
  private final Random random;
  private final Path folder;
  private final Rig rig;

  private KillBenchmark(long seed, Path folder, Rig rig) {
    this.random = new Random(seed);
    this.folder = folder;
    this.rig = rig;
  }

  public static void main(String[] arguments) throws IOException {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path folder = Files.createTempDirectory("lifecycle-kill");
    boolean same;
    try (Rig rig = Rig.start(KAFKA_PORT)) {
      same = new KillBenchmark(seed, folder, rig).run(kills, events, seed);
    } finally {
      Rig.delete(folder);
    }
    System.exit(same ? 0 : 1);
  }

  private boolean run(int kills, int events, long seed) throws IOException {
    InstantSource clock = InstantSource.system();
    writeCampaigns();
    try {
      for (int i = 0; i < instances.length; i++) {
        start(i);
      }
      PORTS.forEach(OwnProcess::awaitReady);
      Say.line("%,d events, %d kills, seed %d", events, kills, seed);
      var load = new KillLoad(seed, events);
      boolean same = true;
      for (int round = 0; round < ROUNDS; round++) {
        killUnder(load.round(part(events, round), clock.instant()), part(kills, round));
        PORTS.forEach(OwnProcess::awaitReady);
        same &= compare(simulated(load.soFar()));
      }
      return same;
    } finally {
      for (OwnProcess instance : instances) {
        if (instance != null) {
          instance.close();
        }
      }
    }
  }

  private static int part(int all, int round) {
    return all * (round + 1) / ROUNDS - all * round / ROUNDS;
  }

  private void writeCampaigns() throws IOException {
    Files.createDirectory(campaigns());
    for (Map.Entry<String, String> file : CAMPAIGNS.entrySet()) {
      Files.writeString(campaigns().resolve(file.getKey()), file.getValue());
    }
  }

  private Path campaigns() {
    return folder.resolve("campaigns");
  }

  private void start(int number) throws IOException {
    Path state = folder.resolve("state-" + number);
    instances[number] =
        OwnProcess.startAs(
            Benchmarks.BOTH_SERVICES,
            BothServices.arguments(rig.bootstrapServers(), state, campaigns(), PORTS.get(number)));
  }

  /** Publishes the load at a steady pace, and kills at random moments meanwhile. */
  private void killUnder(List<CustomerEvent> load, int kills) throws IOException {
    long pauses = kills * LONGEST_PAUSE.dividedBy(2).dividedBy(SLICE);
    int bySlice = Math.toIntExact(load.size() / Math.max(1, pauses)) + 1;
    int next = 0;
    try (EventSink sink = KafkaSink.connect(rig.bootstrapServers())) {
      for (int kill = 0; kill < kills; kill++) {
        long slices = random.nextLong(LONGEST_PAUSE.dividedBy(SLICE));
        for (long slice = 0; slice < slices; slice++) {
          int until = Math.min(load.size(), next + bySlice);
          load.subList(next, until).forEach(sink::accept);
          next = until;
          OwnProcess.pause(SLICE);
        }
        int number = random.nextInt(instances.length);
        instances[number].kill();
        Say.line("kill %d: instance %d, with %,d events sent", kill + 1, number, next);
        start(number);
      }
      load.subList(next, load.size()).forEach(sink::accept);
    }
  }

  /** Simulates the same events and answers where the results are. */
  private Path simulated(List<CustomerEvent> load) throws IOException {
    Path file = folder.resolve("events.jsonl");
    try (EventSink sink = FileSink.create(file)) {
      load.forEach(sink::accept);
    }
    Path out = folder.resolve("simulated");
    OwnProcess.startAs(
            Benchmarks.LIFECYCLE,
            "simulate",
            "--events=" + file,
            "--campaigns=" + campaigns(),
            "--out=" + out,
            LIFECYCLE_ONLY)
        .awaitEnd();
    return out;
  }

  private boolean compare(Path simulated) throws IOException {
    boolean same = true;
    for (Topic topic : List.of(Topic.CATEGORY_CHANGES, Topic.MESSAGES, Topic.OUTCOMES)) {
      Path file = simulated.resolve(topic.wireName().replace("lifecycle.", "") + ".jsonl");
      try (Tally tally = Tally.of(topic, file, rig.connection())) {
        tally.readToEnd();
        same &= tally.say();
      }
    }
    same &= EarningsCheck.of(simulated, PORTS.getFirst()).say();
    return same;
  }
}
