/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import dev.lifecycle.setting.Kind;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.setting.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/**
 * How a service runs on Kafka ({@code lifecycle.kafka.*}).
 *
 * @param partitions of every topic, 1 to 1000
 * @param replicationFactor of every topic, 1 to 100; -1 = as the broker says
 * @param threads that judge, 1 to 64
 * @param stateDir where the stores are kept
 * @param stateStore on disk or in memory
 * @param commitInterval how often transactions commit, 10 ms to 30 s
 * @param sessionTimeout how long a lost instance is waited for, 1 s to 30 min
 * @param standbyReplicas how many other instances keep a copy of each store, 0 to 5
 * @param instanceId this instance's lasting name, with which it takes its work up at once after a
 *     restart, even after a kill; absent = a new member at every start
 * @param applicationServer host:port where other instances reach this one's HTTP API
 */
public record StreamsSettings(
    int partitions,
    int replicationFactor,
    int threads,
    Path stateDir,
    StateKeeping stateStore,
    Duration commitInterval,
    Duration sessionTimeout,
    int standbyReplicas,
    @Nullable String instanceId,
    @Nullable String applicationServer) {

  public static final String PREFIX = "lifecycle.kafka";

  public static final SettingGroup GROUP = new SettingGroup(PREFIX, StreamsSettings::read);

  private static final int AS_THE_BROKER_SAYS = -1;

  /**
   * Reads the settings below {@value #PREFIX}.
   *
   * @throws dev.lifecycle.setting.SettingsException naming each wrong setting, its value and what
   *     is allowed
   */
  public static StreamsSettings read(Map<String, String> settings) {
    var reader = new SettingsReader(PREFIX, settings);
    var result =
        new StreamsSettings(
            reader.read("partitions", "4", Kind.integer(1, 1000)),
            reader.read("replicationFactor", "-1", replicas()),
            reader.read("threads", "2", Kind.integer(1, 64)),
            reader.read("stateDir", "data/streams", Kind.of("a folder", Path::of)),
            reader.read(
                "stateStore", "disk", Kind.choice(StateKeeping.class, StateKeeping::wireName)),
            reader.read("commitInterval", "PT0.1S", duration("PT0.01S", "PT30S")),
            reader.read("sessionTimeout", "PT10S", duration("PT1S", "PT30M")),
            reader.read("standbyReplicas", "0", Kind.integer(0, 5)),
            blankToNull(reader.read("instanceId", "", Kind.of("a name", text -> text))),
            blankToNull(reader.read("applicationServer", "", hostAndPort())));
    reader.finish();
    return result;
  }

  /** Where other instances reach this one: as given, else at a port of this machine. */
  public HostInfo self(int port) {
    return applicationServer == null
        ? new HostInfo("localhost", port)
        : HostInfo.buildFromEndpoint(applicationServer);
  }

  private static Kind<Integer> replicas() {
    var numbers = Kind.integer(1, 100);
    return Kind.of(
        numbers.allowed() + ", or -1",
        text -> text.equals("-1") ? AS_THE_BROKER_SAYS : numbers.parse(text));
  }

  private static Kind<Duration> duration(String lowest, String highest) {
    return Kind.of(
        "a duration from %s to %s".formatted(lowest, highest),
        text -> {
          var value = Duration.parse(text);
          if (value.compareTo(Duration.parse(lowest)) < 0
              || value.compareTo(Duration.parse(highest)) > 0) {
            throw new IllegalArgumentException();
          }
          return value;
        });
  }

  private static Kind<String> hostAndPort() {
    return Kind.of(
        "host:port, or nothing",
        text -> {
          if (!text.isEmpty() && !text.matches(".+:\\d{1,5}")) {
            throw new IllegalArgumentException();
          }
          return text;
        });
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
