/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.definition.Channels;
import dev.lifecycle.campaign.definition.Rules;
import dev.lifecycle.event.Outcome.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By which channel a customer can be reached, if by any (campaigns.md, "Channel"). */
sealed interface Reach {

  /** The customer can be reached by this one. */
  record By(String channel) implements Reach {}

  /** The customer cannot be reached. */
  record Nowhere(Reason reason, String because) implements Reach {}

  /** The channels that write to the customer, who may mind. */
  Set<String> WITH_CONSENT = Set.of(Channels.EMAIL, Channels.SMS, Channels.PRINT);

  /**
   * Chooses from a step's channels, the one the customer prefers first, else in their order.
   *
   * @param setUp the channels there are beside the outbox
   */
  static Reach choose(List<String> channels, Set<String> setUp, ContactCard card, Rules.Kind kind) {
    String preferred = ContactCard.value(card.preferredChannel());
    var possible = new ArrayList<String>(channels);
    possible.removeIf(channel -> !channel.equals(Channels.OUTBOX) && !setUp.contains(channel));
    if (possible.isEmpty()) {
      return new By(Channels.OUTBOX);
    }
    possible.sort(Comparator.comparing(channel -> !channel.equals(preferred)));
    List<String> addressed =
        possible.stream().filter(channel -> hasAddress(channel, card)).toList();
    if (addressed.isEmpty()) {
      return new Nowhere(
          Reason.NO_ADDRESS,
          "No address of the customer is known for %s".formatted(either(possible)));
    }
    return kind == Rules.Kind.TRANSACTIONAL
        ? new By(addressed.getFirst())
        : consenting(addressed, card);
  }

  private static Reach consenting(List<String> channels, ContactCard card) {
    List<String> answered =
        channels.stream().filter(channel -> consent(channel, card) != null).toList();
    if (answered.isEmpty()) {
      return new Nowhere(
          Reason.NO_CONSENT,
          "It is not known whether the customer agrees to marketing by %s"
              .formatted(either(channels)));
    }
    return answered.stream()
        .filter(channel -> Boolean.TRUE.equals(consent(channel, card)))
        .findFirst()
        .<Reach>map(By::new)
        .orElseGet(() ->
            new Nowhere(
                Reason.UNSUBSCRIBED,
                "The customer does not want marketing by %s".formatted(either(answered))));
  }

  private static String either(List<String> channels) {
    return String.join(" or ", channels);
  }

  private static boolean hasAddress(String channel, ContactCard card) {
    return switch (channel) {
      case Channels.EMAIL -> ContactCard.value(card.email()) != null;
      case Channels.SMS -> ContactCard.value(card.phone()) != null;
      case Channels.PRINT -> ContactCard.value(card.postalAddress()) != null;
      case Channels.MANAGER -> ContactCard.value(card.accountManager()) != null;
      default -> true;
    };
  }

  /** Whether the customer agreed to marketing by a channel; absent where nothing is known. */
  private static @Nullable Boolean consent(String channel, ContactCard card) {
    Map<String, Boolean> consents = ContactCard.value(card.consents());
    return !WITH_CONSENT.contains(channel)
        ? Boolean.TRUE
        : consents == null ? null : consents.get(channel);
  }
}
