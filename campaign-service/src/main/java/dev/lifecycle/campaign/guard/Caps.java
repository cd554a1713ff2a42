/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many messages a customer may be sent at most (campaigns.md, "Caps"). All caps that apply hold
 * together, so the tightest decides.
 *
 * @param all for everyone, by all channels together
 * @param channels for what goes by a channel
 * @param categories for customers in a category, by all channels together
 */
public record Caps(Cap all, Map<String, Cap> channels, Map<Category, Cap> categories) {

  /** Any number. */
  public static final Caps NONE = new Caps(Cap.NONE, Map.of(), Map.of());

  public Caps {
    channels = Map.copyOf(channels);
    var byCategory = new EnumMap<Category, Cap>(Category.class);
    byCategory.putAll(categories);
    categories = Collections.unmodifiableMap(byCategory);
  }

  /** Why another message by a channel would be too many. */
  Optional<String> reached(String channel, Situation situation) {
    Instant now = situation.facts().now();
    LocalTimes times = situation.times();
    List<Sent> counted = situation.facts().state().sent().stream().filter(Sent::counts).toList();
    List<Sent> byChannel = counted.stream().filter(sent -> sent.channel().equals(channel)).toList();
    Optional<String> ofChannel =
        channels
            .getOrDefault(channel, Cap.NONE)
            .reached(byChannel, now, times)
            .map(because -> "%s by %s".formatted(because, channel));
    return Stream.concat(
            Stream.of(all.reached(counted, now, times), ofChannel),
            categories.entrySet().stream()
                .filter(cap -> situation.facts().state().categories().contains(cap.getKey()))
                .map(cap ->
                    cap.getValue()
                        .reached(counted, now, times)
                        .map(because ->
                            "%s in %s".formatted(because, cap.getKey().qualifiedName()))))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
