/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.version.Versions;

/**
 * The campaigns in force, as read from their topic. One thread fills it, all tasks and the HTTP API
 * read it.
 */
public final class CatalogBoard {

  private volatile Posted posted = Posted.NOTHING;

  /**
   * A catalog.
   *
   * @param fingerprint stands for it: another one means that every customer is to be looked at
   * @param versions what it was made from
   */
  public record Posted(Catalog catalog, String fingerprint, Versions versions) {

    static final Posted NOTHING = new Posted(Catalog.EMPTY, "", Versions.NONE);
  }

  public Posted posted() {
    return posted;
  }

  void post(Posted next) {
    posted = next;
  }
}
