/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash of texts (SHA-256): the same texts have the same one, always and everywhere. */
public final class Fingerprint {

  private static final MessageDigest FRESH = fresh();

  private Fingerprint() {}

  /** The hash of some texts, of which each has its place. */
  public static byte[] of(String... texts) {
    byte[] all = String.join("\0", texts).getBytes(StandardCharsets.UTF_8);
    try {
      return ((MessageDigest) FRESH.clone()).digest(all); // looking the algorithm up takes longer
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("Expected SHA-256 to be copied", impossible);
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Expected the platform to have SHA-256", missing);
    }
  }
}
