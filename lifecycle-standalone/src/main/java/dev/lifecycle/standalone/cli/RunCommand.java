/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.standalone.broker.BrokerSettings;
import dev.lifecycle.standalone.broker.EmbeddedBroker;
import dev.lifecycle.standalone.broker.FolderLock;
import dev.lifecycle.standalone.broker.LoopbackPort;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Starts everything in this process: Kafka and both services. */
@Command(
    name = "run",
    description = {
      "Start Kafka and both services in this process, reachable from this machine only. Everything is kept in the data folder; start it again with the same folder to go on. Ctrl-C stops it.",
      "Any setting of the services can be given too: --lifecycle.currency.base=USD"
    })
final class RunCommand extends CommandWithSettings {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "HTTP port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Kafka's port (default: ${DEFAULT-VALUE}).")
  private int kafkaPort;

  @Option(
      names = "--campaigns",
      paramLabel = "DIR",
      description = "A folder of campaign files (default: the campaigns that are built in).")
  private @Nullable Path campaigns;

  @Option(
      names = "--demo",
      description = {
        "Play a made-up shop: two years of history once, then live traffic.",
        "The population is then taken every minute, unless set otherwise."
      })
  private boolean demo;

  @Option(
      names = "--rate",
      paramLabel = "EVENTS_PER_S",
      defaultValue = "2",
      description = "How lively the demo is, in events a second (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Override
  public Integer call() throws InterruptedException {
    requireTwoPorts();
    Map<String, String> given = given();
    RunSettings.check(given);
    try (Stop stop = Stop.onSignal();
        FolderLock _ = FolderLock.take(data)) {
      LoopbackPort.requireFree(port, "--port");
      BrokerSettings settings = new BrokerSettings(data.resolve("kafka"), kafkaPort);
      out().println("Starting Kafka and both services …");
      out().flush();
      try (EmbeddedBroker broker = EmbeddedBroker.start(settings);
          ConfigurableApplicationContext _ =
              Services.start(RunSettings.of(data, port, broker.bootstrapServers(), given))) {
        tell(broker.bootstrapServers());
        try (DemoFeed _ = demo ? feed(broker.bootstrapServers()) : null) {
          stop.await();
        }
      }
    }
    return DONE;
  }

  private void requireTwoPorts() {
    if (port == kafkaPort) {
      throw new ParameterException(
          spec.commandLine(),
          "Expected --port and --kafka-port to be two ports, but both are " + port);
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    if (campaigns != null) {
      given.put("lifecycle.campaigns.folder", campaigns.toString());
    }
    if (demo) {
      given.put("lifecycle.segments.population.refresh", "PT1M");
    }
    given.putAll(settings());
    return given;
  }

  private DemoFeed feed(String bootstrap) {
    return DemoFeed.start(
        new DemoFeed.Feed(bootstrap, data.resolve("demo"), rate), InstantSource.system(), out());
  }

  private void tell(String bootstrap) {
    String site = "http://localhost:" + port;
    out()
        .printf(
            """
            Lifecycle is running. Everything is kept in %s; the log is %s.
              Send events       POST %s/events
              Look at one       GET  %s/customers/{id}
                                GET  %s/customers/{id}/campaigns
              Campaigns         GET  %s/campaigns
              Messages          GET  %s/outbox
              Metrics           GET  %s/actuator/prometheus
              Kafka             %s
            Stop with Ctrl-C.
            """,
            data, RunSettings.log(data), site, site, site, site, site, site, bootstrap);
    out().flush();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
