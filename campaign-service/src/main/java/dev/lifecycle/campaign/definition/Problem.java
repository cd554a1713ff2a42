/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

/**
 * What is wrong at one place of a campaign document.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param found one sentence: what was expected, and what was found
 */
public record Problem(String file, int line, int column, String found) {

  @Override
  public String toString() {
    return "%s:%s:%s: %s".formatted(file, line, column, found);
  }
}
