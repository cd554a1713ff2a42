/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import dev.lifecycle.event.Message.Content;
import dev.lifecycle.event.Message.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The data of messages, being read. */
final class MessageData {

  private @Nullable String messageId;
  private @Nullable String campaign;
  private @Nullable Integer version;
  private @Nullable Entry entry;
  private @Nullable Integer step;
  private @Nullable String variant;
  private @Nullable String customer;
  private @Nullable String channel;
  private @Nullable String template;
  private @Nullable Instant dueAt;
  private @Nullable Content content;

  private MessageData() {}

  /**
   * Reads a message.
   *
   * @param time when it was decided on, which is the event's time
   */
  static Message message(Instant time, JsonIn in) {
    var data = new MessageData();
    while (in.nextField()) {
      data.take(in);
    }
    return data.messageOf(time, in);
  }

  private void take(JsonIn in) {
    switch (in.field()) {
      case "messageId" -> messageId = Scalars.text(in);
      case "campaign" -> campaign = Scalars.id(in);
      case "version" -> version = Scalars.integer(in);
      case "entry" -> entry = entry(in);
      case "step" -> step = Scalars.integer(in);
      case "variant" -> variant = Scalars.text(in);
      case "customerId" -> customer = Scalars.id(in);
      case "channel" -> channel = Scalars.text(in);
      case "template" -> template = Scalars.text(in);
      case "dueAt" -> dueAt = Moments.instant(in);
      case "content" -> content = content(in);
      default -> in.skip();
    }
  }

  private Message messageOf(Instant time, JsonIn in) {
    return new Message(
        in.require("messageId", messageId),
        in.require("campaign", campaign),
        in.require("version", version),
        in.require("entry", entry),
        in.require("step", step),
        variant,
        new CustomerId(in.require("customerId", customer)),
        in.require("channel", channel),
        in.require("template", template),
        in.require("dueAt", dueAt),
        time,
        in.require("content", content));
  }

  private static @Nullable Entry entry(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    String id = null;
    Instant at = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "id" -> id = Scalars.text(in);
        case "at" -> at = Moments.instant(in);
        default -> in.skip();
      }
    }
    return new Entry(in.require("id", id), in.require("at", at));
  }

  private static @Nullable Content content(JsonIn in) {
    if (!in.enterObject()) {
      return null;
    }
    String subject = null;
    String text = null;
    String html = null;
    String sms = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "subject" -> subject = Scalars.text(in);
        case "text" -> text = Scalars.text(in);
        case "html" -> html = Scalars.text(in);
        case "sms" -> sms = Scalars.text(in);
        default -> in.skip();
      }
    }
    return new Content(subject, text, html, sms);
  }

  static void write(Message message, JsonOut out) {
    out.text("messageId", message.messageId())
        .text("campaign", message.campaign())
        .number("version", message.version())
        .object("entry", message.entry(), e -> out.text("id", e.id()).time("at", e.at()))
        .number("step", message.step())
        .text("variant", message.variant())
        .value("customerId", message.customer())
        .text("channel", message.channel())
        .text("template", message.template())
        .time("dueAt", message.dueAt())
        .object("content", message.content(), content -> write(content, out));
  }

  private static void write(Content content, JsonOut out) {
    out.text("subject", content.subject())
        .repeated("text", content.text())
        .repeated("html", content.html())
        .repeated("sms", content.sms());
  }
}
