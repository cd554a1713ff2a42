/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The front door: the first argument names the benchmark, the others are its own. */
public final class Benchmarks {

  private static final String USE =
      """
      Expected one of these, but found %s:
        throughput [EVENTS]         segment service against the transactional copy
        segment-scale [CUSTOMERS]   latency, a wave of deadlines, state, memory, restart
        history FILE [EVENTS]       writes a history for ./lifecycle simulate
        jmh [OPTIONS]               the pure core, by JMH
      """;

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    String name = arguments.length == 0 ? "nothing" : arguments[0];
    String[] rest = arguments.length == 0 ? arguments : shifted(arguments);
    switch (name) {
      case "throughput" -> ThroughputBenchmark.main(rest);
      case "history" -> HistoryFile.main(rest);
      case "jmh" -> org.openjdk.jmh.Main.main(rest);
      case "segment-scale" -> SegmentScale.main(rest);
      default -> {
        System.err.print(USE.formatted(name));
        System.exit(2);
      }
    }
  }

  private static String[] shifted(String[] arguments) {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    return rest.toArray(String[]::new);
  }
}
