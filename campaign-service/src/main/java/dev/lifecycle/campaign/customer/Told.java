/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, as far as it is kept to explain it (decision 022).
 *
 * @param messageId absent where an earlier release kept it
 * @param channel absent where none was chosen
 * @param reason absent where it was sent
 * @param detail one sentence for a person, {@value #LONGEST_DETAIL} characters at most
 */
public record Told(
    String campaign,
    int step,
    Outcome.Kind kind,
    Outcome.@Nullable Reason reason,
    Instant at,
    @Nullable String messageId,
    @Nullable String channel,
    @Nullable String detail) {

  /** How many messages that were sent are kept, and how many that were stopped or put off. */
  public static final int MOST = 10;

  private static final int LONGEST_DETAIL = 240;

  /** A message that is handed over for delivery. */
  public static Told of(Message message) {
    return new Told(
        message.campaign(),
        message.step(),
        Outcome.Kind.SENT,
        null,
        message.time(),
        message.messageId(),
        message.channel(),
        null);
  }

  /** A message that was not sent, or not yet. */
  public static Told of(Outcome outcome) {
    return new Told(
        outcome.campaign(),
        outcome.step(),
        outcome.kind(),
        outcome.reason(),
        outcome.at(),
        outcome.messageId(),
        outcome.channel(),
        clipped(outcome.detail()));
  }

  /** Whether it went out. */
  public boolean sent() {
    return kind == Outcome.Kind.SENT;
  }

  /** Of all, oldest first, the newest of those that were sent, and of those that were not. */
  public static List<Told> newest(List<Told> all) {
    List<Told> kept = new ArrayList<>();
    int sent = 0;
    int stopped = 0;
    for (Told told : all.reversed()) {
      int newer = told.sent() ? sent++ : stopped++;
      if (newer < MOST) {
        kept.add(told);
      }
    }
    return kept.reversed();
  }

  /**
   * Whether all since an instant are there: of those kept, oldest first, none of a kind can have
   * been left out for newer ones.
   */
  public static boolean complete(List<Told> kept, Instant since) {
    return Stream.of(true, false)
        .map(sent -> kept.stream().filter(told -> told.sent() == sent).toList())
        .allMatch(kind -> kind.size() < MOST || kind.getFirst().at().isBefore(since));
  }

  private static @Nullable String clipped(@Nullable String detail) {
    return detail == null || detail.length() <= LONGEST_DETAIL
        ? detail
        : detail.substring(0, LONGEST_DETAIL - 1) + "…";
  }
}
