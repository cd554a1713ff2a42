/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Condition;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.message.PeriodWords;
import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** What is planned, as a person would say it. */
final class PlannedWords {

  private PlannedWords() {}

  /** One or two sentences. */
  static String of(Planned planned, Campaign campaign) {
    Condition audience = campaign.audience();
    return of(planned, campaign.trigger())
        + (audience.equals(Condition.ALWAYS)
            ? ""
            : " It enters only if %s holds then.".formatted(audience));
  }

  private static String of(Planned planned, Trigger trigger) {
    return switch (planned) {
      case Planned.Anniversary(LocalDate anchor, String period, Instant at) ->
          "The next time is %s: %s after %s%s."
              .formatted(at, PeriodWords.of(period, Locale.ENGLISH), of(trigger), anchor);
      case Planned.Check(var _, Instant at) ->
          "If nothing changes, the next time is %s: %s.".formatted(at, TriggerWords.of(trigger));
      case Planned.Expiry(var _, LocalDate ends, Instant at) ->
          "The next time is %s: %s, which is on %s.".formatted(at, TriggerWords.of(trigger), ends);
      case Planned.Day(var _, Instant at) -> next(at, trigger);
      case Planned.Tick(Instant at) -> next(at, trigger);
    };
  }

  private static String next(Instant at, Trigger trigger) {
    return "The next time is %s: %s.".formatted(at, TriggerWords.of(trigger));
  }

  private static String of(Trigger trigger) {
    return trigger instanceof Trigger.Anniversary anniversary
        ? TriggerWords.words(anniversary.of()) + ", "
        : "";
  }
}
