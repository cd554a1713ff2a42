/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer's place in a campaign: the send that comes next.
 *
 * @param version the version of the campaign that the entry is pinned to
 * @param step the place of the next send in the campaign's steps: 1, 2 …
 * @param dueAt when it is due, in the customer's present time zone; when it was, where it is put
 *     off
 * @param putOffUntil when quiet hours that it was put off by are over; absent where it was not
 * @param detour how a version that was applied at once changed its way; NONE where none was
 * @param hold whether it was due while the campaign was paused; HELD waits for onCatalog
 * @param trigger what the texts may say of the trigger, such as its category or period
 * @param event the fields of the triggering event that the campaign uses: text, Long, BigDecimal,
 *     Boolean, and lists and maps of these
 */
public record Waiting(
    String campaign,
    int version,
    Message.Entry entry,
    int step,
    Instant dueAt,
    @Nullable Instant putOffUntil,
    Detour detour,
    Hold hold,
    Map<String, String> trigger,
    Map<String, Object> event) {

  public Waiting {
    trigger = Map.copyOf(trigger);
    event = event.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(event));
  }

  /** When it is acted on: when it is due, or was put off until. */
  public Instant actAt() {
    return putOffUntil == null || putOffUntil.isBefore(dueAt) ? dueAt : putOffUntil;
  }

  /** Whether it was due by now and was put off or held, so that its due time is settled. */
  public boolean wasDue(Instant now) {
    boolean putOff = putOffUntil != null && putOffUntil.isAfter(dueAt);
    return putOff || (hold != Hold.NONE && !dueAt.isAfter(now));
  }

  /** Whether it waits for a campaign that does not run. */
  public boolean held() {
    return hold == Hold.HELD;
  }

  /** The number of the next send among all that this entry makes: the step of its message. */
  public int number() {
    return step + detour.shift();
  }

  /** At another step, due then. */
  public Waiting at(int nextStep, Instant due) {
    return new Waiting(
        campaign, version, entry, nextStep, due, null, detour, Hold.NONE, trigger, event);
  }

  /** On another way, pinned to another version. */
  public Waiting on(int otherVersion, Detour way) {
    return new Waiting(
        campaign, otherVersion, entry, step, dueAt, putOffUntil, way, hold, trigger, event);
  }

  /** The same, due at another instant. */
  public Waiting due(Instant due) {
    return new Waiting(
        campaign, version, entry, step, due, putOffUntil, detour, hold, trigger, event);
  }

  /** Put off until an instant. */
  public Waiting putOff(Instant until) {
    return new Waiting(campaign, version, entry, step, dueAt, until, detour, hold, trigger, event);
  }

  /** Held, or held no more. */
  public Waiting on(Hold next) {
    return new Waiting(
        campaign, version, entry, step, dueAt, putOffUntil, detour, next, trigger, event);
  }

  /** Whether both are the same entry, at whatever step. */
  public boolean sameEntry(Waiting other) {
    return campaign.equals(other.campaign) && entry.equals(other.entry);
  }
}
