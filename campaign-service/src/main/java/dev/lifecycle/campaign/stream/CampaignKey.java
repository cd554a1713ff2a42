/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import org.jspecify.annotations.Nullable;

/**
 * A key of the campaigns topic: {@code welcome} holds the definition in force, {@code welcome@3} is
 * kept beside it for those who entered version 3.
 *
 * @param version absent for the definition in force
 */
record CampaignKey(String campaign, @Nullable Integer version) {

  private static final char AT = '@';

  static CampaignKey parse(String key) {
    int at = key.lastIndexOf(AT);
    if (at < 0) {
      return new CampaignKey(key, null);
    }
    try {
      return new CampaignKey(key.substring(0, at), Integer.parseInt(key.substring(at + 1)));
    } catch (NumberFormatException _) {
      return new CampaignKey(key, null);
    }
  }

  @Override
  public String toString() {
    return version == null ? campaign : campaign + AT + version;
  }
}
