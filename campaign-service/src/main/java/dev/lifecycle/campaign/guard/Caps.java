/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.Sent;
import dev.lifecycle.event.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
    return reached(all, Sent::counts, situation)
        .or(() -> byChannel(channel, situation))
        .or(() -> byCategory(situation));
  }

  private Optional<String> byChannel(String channel, Situation situation) {
    Cap cap = channels.getOrDefault(channel, Cap.NONE);
    return reached(cap, each -> each.counts() && each.channel().equals(channel), situation)
        .map(because -> "%s by %s".formatted(because, channel));
  }

  private Optional<String> byCategory(Situation situation) {
    for (Map.Entry<Category, Cap> cap : categories.entrySet()) {
      if (situation.facts().state().categories().contains(cap.getKey())) {
        Optional<String> reached = reached(cap.getValue(), Sent::counts, situation);
        if (reached.isPresent()) {
          return reached.map(
              because -> "%s in %s".formatted(because, cap.getKey().qualifiedName()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reached(Cap cap, Predicate<Sent> counts, Situation situation) {
    List<Sent> sent = situation.facts().state().sent();
    return cap.reached(sent, counts, situation.facts().now(), situation.times());
  }
}
