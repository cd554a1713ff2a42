/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be delivered now.
 *
 * @param messageId a function of campaign, entry, step and customer: the same message has the same
 *     id however often it is made
 * @param version the version of the campaign that made it
 * @param step 1, 2 … in the campaign's steps
 * @param channel the channel it goes by
 * @param template the name of the template it was made from
 * @param dueAt when it was due
 * @param time when it was decided on; later than {@code dueAt} where it was put off
 */
public record Message(
    String messageId,
    String campaign,
    int version,
    Entry entry,
    int step,
    @Nullable String variant,
    CustomerId customer,
    String channel,
    String template,
    Instant dueAt,
    Instant time,
    Content content)
    implements LifecycleEvent {

  /** The campaign entry it belongs to: its id is a function of what caused it. */
  public record Entry(String id, Instant at) {}

  /** The rendered texts; which are present depends on the template. */
  public record Content(
      @Nullable String subject,
      @Nullable String text,
      @Nullable String html,
      @Nullable String sms) {}
}
