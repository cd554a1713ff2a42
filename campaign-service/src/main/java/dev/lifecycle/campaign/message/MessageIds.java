/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import dev.lifecycle.campaign.definition.Fingerprint;
import dev.lifecycle.event.CustomerId;
import java.util.HexFormat;

/** The ids of messages: the same message has the same id, however often it is made. */
public final class MessageIds {

  private static final int BYTES = 16;

  private MessageIds() {}

  /** A function of campaign, entry, step and customer: {@code welcome-2-…}, then a hash of all. */
  public static String of(String campaign, String entryId, int step, CustomerId customer) {
    byte[] hash = Fingerprint.of(campaign, entryId, Integer.toString(step), customer.value());
    return campaign + "-" + step + "-" + HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
