/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.cli;

import dev.lifecycle.codec.EventType;
import dev.lifecycle.standalone.load.ImportSummary;
import dev.lifecycle.standalone.words.English;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an import came to, for people. */
final class ImportReport {

  private ImportReport() {}

  static String of(ImportSummary summary, String target, Path rejected) {
    StringBuilder text = new StringBuilder();
    text.append(English.plural(summary.total(), "event", "events"));
    text.append(" of ").append(English.plural(summary.customers(), "customer", "customers"));
    summary.first().ifPresent(first -> text.append(", %s".formatted(first)));
    summary.last().ifPresent(last -> text.append(" to %s".formatted(last)));
    text.append(", to %s%n".formatted(target));
    if (summary.total() > 0) {
      text.append("  %s%n".formatted(types(summary)));
    }
    if (summary.movedBy() != 0) {
      text.append("  moved by %s%n".formatted(English.plural(summary.movedBy(), "day", "days")));
    }
    if (summary.skipped() > 0) {
      text.append("  %s left out%n".formatted(lines(summary.skipped())));
    }
    if (summary.refused() > 0) {
      text.append("  %s rejected: see %s%n".formatted(lines(summary.refused()), rejected));
    }
    return text.toString();
  }

  private static String lines(long count) {
    return English.plural(count, "line", "lines");
  }

  private static String types(ImportSummary summary) {
    return summary.events().entrySet().stream()
        .map(each -> English.text("%,d × %s", each.getValue(), name(each.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static String name(EventType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
