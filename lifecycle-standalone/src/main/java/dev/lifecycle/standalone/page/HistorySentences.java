/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.standalone.report.History;
import dev.lifecycle.standalone.report.Report;
import dev.lifecycle.standalone.report.Segments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was read and what the segments came to, in sentences. */
public record HistorySentences(Report report, Words words) {

  private static final EarningWords MONEY = new EarningWords();

  /** What the rules go by at the end. */
  public String population() {
    Segments.InForce inForce = report.segments().inForce();
    Double gap = inForce.gapDays();
    return "%s %s"
        .formatted(
            gap == null
                ? "The average time to the next purchase was never taken: too few customers bought twice."
                : "The average time to the next purchase in force at the end: %s days."
                    .formatted(String.format(Locale.ENGLISH, "%.1f", gap)),
            floors(inForce.aFloor(), inForce.bFloor()));
  }

  /** What was read. */
  public List<String> summary() {
    History history = report.history();
    var sentences = new ArrayList<String>();
    sentences.add(
        "%s of %s, from %s to %s."
            .formatted(
                words.plural(history.total(), "event", "events"),
                words.plural(history.customers(), "customer", "customers"),
                words.time(history.firstEvent()),
                words.time(history.lastEvent())));
    add(history.duplicates(), "there already, and changed nothing", sentences);
    add(history.tooOld(), "from before what is kept of the customer", sentences);
    add(history.forgotten(), "from before the customer was erased", sentences);
    add(history.outOfOrder(), "after a later one in the file, and put in order", sentences);
    return sentences;
  }

  private void add(long events, String what, List<String> sentences) {
    if (events > 0) {
      sentences.add(
          "%s %s %s."
              .formatted(
                  words.plural(events, "event", "events"), events == 1 ? "was" : "were", what));
    }
  }

  private static String floors(@Nullable BigDecimal aFloor, @Nullable BigDecimal bFloor) {
    return aFloor == null || bFloor == null
        ? "Nobody is in class A or B."
        : "Class A begins at an annual revenue of %s, class B at %s."
            .formatted(MONEY.money(aFloor), MONEY.money(bFloor));
  }
}
