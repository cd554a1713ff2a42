/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Sentences with their instants in a zone, to the second: what is less says nothing to a person. An
 * instant that a designer wrote, between quotes, stays as it is.
 */
record ZonedWords(ZoneId zone) {

  private static final Pattern INSTANT =
      Pattern.compile("(?<![\\d'\"+-])\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  /** The same sentences; which zone it is follows, where that is more than an offset. */
  String of(String words) {
    boolean named = !(zone instanceof ZoneOffset) && INSTANT.matcher(words).find();
    return INSTANT.matcher(words).replaceAll(found -> local(found.group()))
        + (named ? " Times are those of %s.".formatted(zone) : "");
  }

  private String local(String instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
