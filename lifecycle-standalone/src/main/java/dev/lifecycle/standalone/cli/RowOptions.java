/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.standalone.load.Mapping;
import dev.lifecycle.standalone.load.RowFormat;
import dev.lifecycle.standalone.load.RowPlan;
import dev.lifecycle.standalone.load.SourceFile;
import dev.lifecycle.standalone.load.TimeFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the rows of tables become events. */
final class RowOptions {

  private static final Pattern NO_DELIMITER = Pattern.compile("[\"\\r\\n]");

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "purchase",
      description =
          "What each row is: purchase, refund, rating, complaint, testimonial, referral, visit, contact or erasure (default: ${DEFAULT-VALUE}).")
  private String type = "purchase";

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = {
        "The column of a field: customerId, time, id, or one of the event's data (orderId, amount, items.sku, consents.email).",
        "@line as COLUMN names the line: the same on every import of the file."
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "A field with the same value in every row.")
  private Map<String, String> constants = new LinkedHashMap<>();

  @Option(names = "--currency", paramLabel = "CODE", description = "Short for --set currency=CODE.")
  private @Nullable String currency;

  @Option(
      names = "--source",
      paramLabel = "URI",
      defaultValue = "",
      description = "The events' CloudEvents source (default: /import/ and the file's name).")
  private String source = "";

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      defaultValue = TimeFormat.ISO,
      description =
          "How times are written: iso, epoch-seconds, epoch-millis, or a pattern such as yyyyMMdd or dd/MM/yyyy HH:mm (default: ${DEFAULT-VALUE}).")
  private String dateFormat = TimeFormat.ISO;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "The time zone of times without an offset (default: ${DEFAULT-VALUE}).")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--delimiter",
      paramLabel = "TEXT",
      defaultValue = ",",
      description =
          "What stands between cells: a character, tab, or whitespace for padded columns (default: ${DEFAULT-VALUE}).")
  private String delimiter = ",";

  @Option(
      names = "--no-header",
      description = "The first line is data too; columns are named 1, 2, 3 …")
  private boolean noHeader;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "The file's encoding (default: ${DEFAULT-VALUE}).")
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--only",
      paramLabel = "COLUMN=REGEX",
      description = "Leave out rows in which the column does not match.")
  private Map<String, Pattern> only = new LinkedHashMap<>();

  @Option(
      names = "--join",
      paramLabel = "FILE=COLUMN",
      description =
          "Complete each row from the row of FILE with the same value in COLUMN; there is to be one.")
  private Map<Path, String> joins = new LinkedHashMap<>();

  @Option(
      names = "--group",
      description =
          "Rows of the same orderId and customerId are one event: amounts added up (or items.quantity × items.price), items listed.")
  private boolean group;

  boolean given() {
    return !columns.isEmpty();
  }

  RowPlan plan() {
    if (currency != null) {
      constants.put("currency", currency);
    }
    Map<SourceFile, String> lookups = new LinkedHashMap<>();
    joins.forEach((path, column) -> lookups.put(new SourceFile(path), column));
    return new RowPlan(
        new RowFormat(separator(), !noHeader, charset), mapping(), lookups, only, group);
  }

  private String separator() {
    if (delimiter.isEmpty() || NO_DELIMITER.matcher(delimiter).find()) {
      throw new CommandException(
          "Expected --delimiter to be a delimiter such as ; or tab, without a quote or a line break, but it is '%s'"
              .formatted(delimiter));
    }
    return delimiter.equals("tab") ? "\t" : delimiter;
  }

  private Mapping mapping() {
    return new Mapping(eventType(), columns, constants, timeFormat(), source);
  }

  private TimeFormat timeFormat() {
    try {
      return TimeFormat.of(dateFormat, zone);
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          "Expected --date-format to be a pattern, but %s is none: %s"
              .formatted(dateFormat, e.getMessage()));
    }
  }

  private EventType eventType() {
    return EventType.CUSTOMER_EVENTS.stream()
        .filter(each -> each.name().equals(type.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new CommandException(
                "Expected --type to be one of %s, but it is \"%s\"".formatted(types(), type)));
  }

  private static String types() {
    return EventType.CUSTOMER_EVENTS.stream()
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
