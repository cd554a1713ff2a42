/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.message.PeriodWords;
import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** What is planned, as a person would say it. */
final class PlannedWords {

  private PlannedWords() {}

  static String of(Planned planned, Trigger trigger) {
    return switch (planned) {
      case Planned.Anniversary(LocalDate anchor, String period, Instant at) ->
          "The next time is %s: %s after %s."
              .formatted(at, PeriodWords.of(period, Locale.ENGLISH), anchor);
      case Planned.Check(var _, Instant at) ->
          "If nothing changes, the next time is %s: %s.".formatted(at, TriggerWords.of(trigger));
      case Planned.Expiry(var _, LocalDate ends, Instant at) ->
          "The next time is %s, ahead of an end at %s.".formatted(at, ends);
      case Planned.Day(var _, Instant at) -> "The next time is %s.".formatted(at);
      case Planned.Tick(Instant at) -> "The next time is %s.".formatted(at);
    };
  }
}
