/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.codec.InputRules;
import dev.lifecycle.setting.CurrencySettings;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.standalone.load.EventSink;
import dev.lifecycle.standalone.load.FileSink;
import dev.lifecycle.standalone.load.Import;
import dev.lifecycle.standalone.load.ImportPlan;
import dev.lifecycle.standalone.load.ImportSummary;
import dev.lifecycle.standalone.load.KafkaSink;
import dev.lifecycle.standalone.load.ServiceCheck;
import dev.lifecycle.standalone.load.SourceFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files of events in. */
@Command(
    name = "import",
    description = {
      "Read events from JSONL or CSV files, plain or .gz, into Kafka or into a JSONL file.",
      "All events are put in order of time first. Importing a file again changes nothing: its events keep their ids.",
      "Kafka is given nothing where a currency has no rate, and no event that is more than 24 hours ahead or before 1900; a file takes all. Give the settings of currencies that the services run with, if they do: --lifecycle.currency.base=USD"
    })
final class ImportCommand extends CommandWithSettings {

  private static final String KAFKA = "kafka";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSONL or CSV, plain or .gz.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "kafka|FILE",
      defaultValue = KAFKA,
      description = "Where to: kafka, or a JSONL file, .gz or not (default: ${DEFAULT-VALUE}).")
  private String to = KAFKA;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Where Kafka is (default: ${DEFAULT-VALUE}).")
  private String bootstrap = "localhost:9092";

  @Option(
      names = "--shift-to-now",
      description =
          "Move the whole history by a whole number of days, so that its newest event is in the last 24 hours; times of day stay.")
  private boolean shiftToNow;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description =
          "Where to write lines that give no event, with number and reason (default: the first FILE's name and .rejected.jsonl, in this folder).")
  private @Nullable Path rejected;

  @Option(names = "--allow-rejected", description = "Exit with 0 even if lines were rejected.")
  private boolean allowRejected;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      preprocessor = Preset.class,
      description =
          "Options for a known file: ${COMPLETION-CANDIDATES}. Of Olist, FILE is the payments or the reviews; the orders and the customers are joined to it (--join=ORDERS=order_id --join=CUSTOMERS=customer_id).",
      completionCandidates = Preset.Names.class)
  @SuppressWarnings("UnusedVariable") // its preprocessor puts the options in its place
  private @Nullable String preset;

  @Mixin private RowOptions rows = new RowOptions();

  @Override
  public Integer call() {
    ImportPlan plan = plan(InstantSource.system());
    Overwriting.forbid(written(plan), plan.read());
    ImportSummary summary = new Import(plan, TerminalProgress.ifSeen()).run(this::sink);
    spec.commandLine().getOut().print(ImportReport.of(summary, target(), plan.rejected()));
    spec.commandLine().getOut().flush();
    return summary.refused() > 0 && !allowRejected ? FAILED : DONE;
  }

  private ImportPlan plan(InstantSource clock) {
    Instant now = clock.instant();
    SettingGroup.readAll(settings(), List.of(CurrencySettings.GROUP));
    CurrencyRates rates = CurrencySettings.read(settings());
    List<SourceFile> sources = files.stream().map(SourceFile::new).toList();
    return new ImportPlan(
        sources,
        rows.given() ? Optional.of(rows.plan()) : Optional.empty(),
        rejected == null ? Path.of(sources.getFirst().name() + ".rejected.jsonl") : rejected,
        shiftToNow ? Optional.of(now) : Optional.empty(),
        toKafka() ? Optional.of(new ServiceCheck(new InputRules(rates), now)) : Optional.empty());
  }

  private List<Path> written(ImportPlan plan) {
    return toKafka() ? List.of(plan.rejected()) : List.of(Path.of(to), plan.rejected());
  }

  private EventSink sink() {
    return toKafka() ? KafkaSink.connect(bootstrap) : FileSink.create(Path.of(to));
  }

  private boolean toKafka() {
    return to.equals(KAFKA);
  }

  private String target() {
    return toKafka() ? "Kafka at " + bootstrap : to;
  }
}
