/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import dev.lifecycle.standalone.cli.Lifecycle;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The front door: the first argument names the benchmark, the others are its own. */
public final class Benchmarks {

  private static final String USE =
      """
      Expected one of these, with -DstateStore=memory to keep state on the heap:
        throughput [EVENTS [ROUNDS]]
                                    segment service against the transactional copy
        segment-scale [CUSTOMERS]   latency, a wave of deadlines, state, memory, restart
        history FILE [EVENTS]       writes a history for ./lifecycle simulate
        jmh [OPTIONS]               the pure core, by JMH
        campaign-throughput FOLDER [PURCHASES]
                                    campaign service against the transactional copy
        campaign-scale [CUSTOMERS]  latency while nothing is due, and while many waits end
        http [PER_SECOND]           from a purchase over HTTP to its message in the outbox
        kill [KILLS [EVENTS [SEED]]] kill -9 of two instances under load, against the simulation
      """;

  /** Runs Lifecycle itself, for benchmarks that need it in a process of its own. */
  static final String LIFECYCLE = "lifecycle";

  /** Runs both services against a Kafka that runs elsewhere. */
  static final String BOTH_SERVICES = "both-services";

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    String name = arguments.length == 0 ? "nothing" : arguments[0];
    String[] rest = arguments.length == 0 ? arguments : shifted(arguments);
    switch (name) {
      case "throughput" -> ThroughputBenchmark.main(rest);
      case "history" -> HistoryFile.main(rest);
      case "jmh" -> org.openjdk.jmh.Main.main(rest);
      case "segment-scale" -> SegmentScale.main(rest);
      case "campaign-throughput" -> CampaignThroughput.main(rest);
      case "campaign-scale" -> CampaignScale.main(rest);
      case "http" -> HttpToOutbox.main(rest);
      case "kill" -> KillBenchmark.main(rest);
      case BOTH_SERVICES -> BothServices.main(rest);
      case LIFECYCLE -> Lifecycle.main(rest);
      default -> {
        System.err.print("Found " + name + ". " + USE);
        System.exit(2);
      }
    }
  }

  private static String[] shifted(String[] arguments) {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    return rest.toArray(String[]::new);
  }
}
