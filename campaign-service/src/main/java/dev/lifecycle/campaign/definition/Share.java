/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.CustomerId;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Where a customer falls when a campaign's customers are shared out: always at the same place. */
public final class Share {

  /** Shares are counted in hundredths of a percent. */
  public static final int WHOLE = 10_000;

  private Share() {}

  /** Whether the customer is among those who get nothing, to be compared with. */
  public static boolean heldOut(Campaign campaign, CustomerId customer) {
    int holdout = campaign.rules().holdout();
    return holdout > 0 && place(campaign.id(), "holdout", customer) < holdout;
  }

  /** The customer's variant; absent where the campaign has none. */
  public static @Nullable String variant(Campaign campaign, CustomerId customer) {
    SortedMap<String, Integer> variants = campaign.rules().variants();
    if (variants.isEmpty()) {
      return null;
    }
    int place = place(campaign.id(), "variant", customer);
    int upTo = 0;
    for (Map.Entry<String, Integer> variant : variants.entrySet()) {
      upTo += variant.getValue();
      if (place < upTo) {
        return variant.getKey();
      }
    }
    return variants.lastKey();
  }

  private static int place(String campaign, String what, CustomerId customer) {
    byte[] hash = Fingerprint.of(campaign, what, customer.value());
    return Math.floorMod(ByteBuffer.wrap(hash).getLong(), WHOLE);
  }
}
