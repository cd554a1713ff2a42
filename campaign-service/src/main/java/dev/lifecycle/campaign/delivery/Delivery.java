/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.delivery;

import dev.lifecycle.event.Message;
import dev.lifecycle.event.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands messages to their channels and says what became of each. */
public final class Delivery {

  private final Map<String, Channel> channels;

  public Delivery(List<Channel> channels) {
    this.channels =
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
  }

  Outcome deliver(Message message, Instant now) {
    Channel channel = channels.get(message.channel());
    if (channel == null) {
      return failed(
          message,
          now,
          "Expected the channel to be one of %s, but it is %s"
              .formatted(channels.keySet(), message.channel()));
    }
    return switch (channel.deliver(message)) {
      case Channel.Result.Handed(var detail) ->
          outcome(message, now, Outcome.Kind.SENT, null, detail);
      case Channel.Result.GaveUp(var because) -> failed(message, now, because);
    };
  }

  private static Outcome failed(Message message, Instant now, String because) {
    return outcome(message, now, Outcome.Kind.FAILED, Outcome.Reason.CHANNEL, because);
  }

  private static Outcome outcome(
      Message message,
      Instant now,
      Outcome.Kind kind,
      Outcome.@Nullable Reason reason,
      @Nullable String detail) {
    return new Outcome(
        message.messageId(),
        message.campaign(),
        message.step(),
        message.customer(),
        message.channel(),
        now,
        kind,
        reason,
        detail);
  }
}
