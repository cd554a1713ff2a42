/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.standalone.compare.Comparison.Differences;
import dev.lifecycle.standalone.compare.Difference;
import dev.lifecycle.standalone.compare.Difference.Version;
import dev.lifecycle.standalone.report.Report;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a changed set of campaigns would do, in sentences. */
public record ChangeSentences(Report report, Words words) {

  /** What matters most, first. */
  public List<String> summary() {
    Report.Compared compared = report.comparison();
    if (compared == null) {
      return List.of();
    }
    Differences total = compared.differences().total();
    if (total.none()) {
      return List.of("Nothing: both sets send the same messages at the same times.");
    }
    return List.of(
        "%s would be sent instead of %s."
            .formatted(
                words.messages(compared.total().counts().sent()),
                words.number(report.total().counts().sent())),
        "%s newly sent, %s no longer sent, and %s moved: sent at another time, by another channel or in other words."
            .formatted(
                words.messages(total.newlySent()),
                words.number(total.noLongerSent()),
                words.number(total.moved())),
        "%s would notice a difference."
            .formatted(words.plural(total.customers(), "customer", "customers")),
        "%s would get more than %s in at least one week, instead of %s."
            .formatted(
                words.plural(compared.perWeek().customersAbove(), "customer", "customers"),
                words.messages(compared.perWeek().limit()),
                words.number(report.perWeek().customersAbove())));
  }

  /** How many of a campaign's differences are shown one by one. */
  public String shown(int examples, Differences all) {
    long total = all.newlySent() + all.noLongerSent() + all.moved();
    return examples == total
        ? "Customer by customer, all %s".formatted(words.number(total))
        : "Customer by customer, %s of %s".formatted(words.number(examples), words.number(total));
  }

  /** What differs in one message. */
  public String what(Difference difference) {
    return switch (difference.kind()) {
      case NEWLY_SENT -> "newly sent";
      case NO_LONGER_SENT -> "no longer sent";
      case MOVED -> "moved";
    };
  }

  /** When, and by what, a set sends the message. */
  public String version(@Nullable Version version) {
    return version == null
        ? "not sent"
        : "%s, %s by %s"
            .formatted(words.time(version.time()), version.template(), version.channel());
  }

  /** Why one set does not send the message, or what is otherwise with it. */
  public String why(Difference difference) {
    String because = difference.because();
    return because == null
        ? difference.differs().stream().map(words::aspect).collect(Collectors.joining(", "))
        : words.because(because);
  }
}
