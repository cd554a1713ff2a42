/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Outcome;
import java.time.Instant;

/** The data of outcomes. */
final class OutcomeData {

  private OutcomeData() {}

  static Outcome outcome(JsonIn in) {
    String messageId = null;
    String campaign = null;
    Integer step = null;
    String customer = null;
    String channel = null;
    Instant at = null;
    Outcome.Kind kind = null;
    Outcome.Reason reason = null;
    String detail = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "messageId" -> messageId = Scalars.text(in);
        case "campaign" -> campaign = Scalars.id(in);
        case "step" -> step = Scalars.integer(in);
        case "customerId" -> customer = Scalars.id(in);
        case "channel" -> channel = Scalars.text(in);
        case "at" -> at = Moments.instant(in);
        case "kind" -> kind = Names.outcome(in);
        case "reason" -> reason = Names.reason(in);
        case "detail" -> detail = Scalars.text(in);
        default -> in.skip();
      }
    }
    return new Outcome(
        in.require("messageId", messageId),
        in.require("campaign", campaign),
        in.require("step", step),
        new CustomerId(in.require("customerId", customer)),
        channel,
        in.require("at", at),
        in.require("kind", kind),
        reason,
        detail);
  }

  static void write(Outcome outcome, JsonOut out) {
    out.text("messageId", outcome.messageId())
        .text("campaign", outcome.campaign())
        .number("step", outcome.step())
        .value("customerId", outcome.customer())
        .text("channel", outcome.channel())
        .time("at", outcome.at())
        .value("kind", outcome.kind())
        .value("reason", outcome.reason())
        .text("detail", outcome.detail());
  }
}
