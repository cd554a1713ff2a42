/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.page;

import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.standalone.compare.Absence;
import dev.lifecycle.standalone.compare.Difference.Aspect;
import dev.lifecycle.standalone.report.ByReason;
import dev.lifecycle.standalone.report.PerWeek;
import dev.lifecycle.standalone.words.English;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Numbers, times and codes as a person reads them.
 *
 * @param zone the business zone, in which times are told
 */
public record Words(ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** 1,234. */
  public String number(long number) {
    return English.number(number);
  }

  /** 1 customer, 2 customers. */
  public String plural(long count, String one, String many) {
    return English.plural(count, one, many);
  }

  /** 1 message, 2 messages. */
  public String messages(long count) {
    return plural(count, "message", "messages");
  }

  /** 1 July 2025, 09:00, in the business zone. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  /** 1 Jul 2025, in the business zone. */
  public String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  /** How many, and of more than one reason how many of each. */
  public String reasons(ByReason counts) {
    if (counts.total() == 0) {
      return "0";
    }
    return counts.byReason().entrySet().stream()
        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** How many of one reason. */
  public long of(ByReason counts, Reason reason) {
    return counts.byReason().getOrDefault(reason, 0L);
  }

  /** A customer's busy weeks. */
  public String busy(PerWeek.Busy busy) {
    return busy.weeks().stream()
        .map(week ->
            "%s (%s)"
                .formatted(DAY.format(week.monday().atStartOfDay(ZoneOffset.UTC)), week.messages()))
        .collect(Collectors.joining(", "));
  }

  /** How long a text message is. */
  public String sms(String text) {
    return "As SMS ("
        + plural(text.codePointCount(0, text.length()), "character", "characters")
        + ")";
  }

  /** Why a message was not sent: the name of a {@link Reason} or of an {@link Absence}. */
  public String because(String code) {
    return Arrays.stream(Absence.values())
        .filter(absence -> absence.name().equals(code))
        .findFirst()
        .map(Words::because)
        .orElseGet(() -> because(Reason.valueOf(code)));
  }

  /** In what a message differs. */
  public String aspect(Aspect aspect) {
    return switch (aspect) {
      case TIME -> "at another time";
      case CHANNEL -> "by another channel";
      case TEMPLATE -> "from another template";
      case TEXT -> "in other words";
    };
  }

  private static String because(Reason reason) {
    return switch (reason) {
      case ERASED -> "the customer was erased";
      case PAUSED -> "the campaign is paused";
      case EXITED -> "an exit ended it first, such as a purchase";
      case AUDIENCE -> "the customer is not in the audience any more";
      case STALE -> "it would have come too late";
      case HOLDOUT -> "the customer is held out, to be compared with";
      case NO_ADDRESS -> "no address for any channel";
      case NO_CONSENT -> "no consent for any channel";
      case UNSUBSCRIBED -> "the customer unsubscribed";
      case FREQUENCY_CAP -> "the customer got enough messages already";
      case QUIET_HOURS -> "it was night for the customer";
      case RATE_LIMIT -> "the channel had enough to do";
      case TEMPLATE -> "the text could not be made for this customer";
      case CHANNEL -> "the channel gave up";
    };
  }

  private static String because(Absence absence) {
    return switch (absence) {
      case CAMPAIGN_ABSENT -> "there is no such campaign";
      case CAMPAIGN_PAUSED -> "the campaign is paused";
      case STEP_ABSENT -> "the campaign has no such step";
      case WAITING -> "it still waits at the end";
      case PASSED_OVER -> "the step's own condition does not hold";
      case NOT_ENTERED -> "the customer does not enter: by trigger, audience or reentry";
    };
  }
}
