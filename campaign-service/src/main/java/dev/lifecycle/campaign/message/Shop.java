/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.message;

import org.jspecify.annotations.Nullable;

/**
 * What the texts may say of the shop that sends them; each is absent where no setting says it.
 *
 * @param name as customers know it
 * @param url where it is on the web
 * @param phone as it is to be read
 * @param address in one line or several
 */
public record Shop(
    @Nullable String name, @Nullable String url, @Nullable String phone, @Nullable String address) {

  /** A shop that no setting speaks of. */
  public static final Shop UNNAMED = new Shop(null, null, null, null);

  @Nullable String value(String field) {
    return switch (field) {
      case "name" -> name;
      case "url" -> url;
      case "phone" -> phone;
      case "address" -> address;
      default -> null;
    };
  }
}
