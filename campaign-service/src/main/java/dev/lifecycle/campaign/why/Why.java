/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

/**
 * How a customer stands, and why.
 *
 * @param words one or more sentences
 */
record Why(Standing standing, String words) {

  /** With a sentence that follows. */
  Why and(String more) {
    return new Why(standing, words + more);
  }
}
