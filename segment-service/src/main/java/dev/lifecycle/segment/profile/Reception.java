/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.profile;

/** What an event was to the profile it came to. */
public enum Reception {
  /** It was taken in. */
  APPLIED,
  /** It, or its order, was known already; it changes nothing. */
  DUPLICATE,
  /** It came before an erasure; it changes nothing. */
  FORGOTTEN,
  /** It is older than what is kept of the customer; it changes nothing. */
  TOO_OLD
}
