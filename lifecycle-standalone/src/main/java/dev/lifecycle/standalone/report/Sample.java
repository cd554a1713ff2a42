/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

import dev.lifecycle.event.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a person would get it.
 *
 * @param note whether it is a note about the customer, to their account manager
 */
public record Sample(
    String campaign,
    int step,
    @Nullable String variant,
    String channel,
    String template,
    String messageId,
    String customerId,
    boolean note,
    Instant time,
    @Nullable String subject,
    @Nullable String text,
    @Nullable String html,
    @Nullable String sms) {

  static Sample of(Message message, boolean note) {
    Message.Content content = message.content();
    return new Sample(
        message.campaign(),
        message.step(),
        message.variant(),
        message.channel(),
        message.template(),
        message.messageId(),
        message.customer().value(),
        note,
        message.time(),
        content.subject(),
        content.text(),
        content.html(),
        content.sms());
  }
}
