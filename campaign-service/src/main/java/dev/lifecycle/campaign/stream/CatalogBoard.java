/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Catalog;

/**
 * The campaigns in force, as read from their topic. One thread fills it, all tasks and the HTTP API
 * read it.
 */
public final class CatalogBoard {

  private volatile Posted posted = new Posted(Catalog.EMPTY, "");

  /**
   * A catalog.
   *
   * @param fingerprint stands for it: another one means that every customer is to be looked at
   */
  public record Posted(Catalog catalog, String fingerprint) {}

  public Posted posted() {
    return posted;
  }

  void post(Posted next) {
    posted = next;
  }
}
