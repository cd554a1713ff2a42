/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.Category;
import java.util.Set;

/**
 * What ends an entry before its last step.
 *
 * @param on events that end it
 * @param leaves categories that end it when they are left
 */
public record Exit(Set<EventType> on, Set<Category> leaves) {

  /** Nothing ends it. */
  public static final Exit NONE = new Exit(Set.of(), Set.of());

  public Exit {
    on = Set.copyOf(on);
    leaves = Set.copyOf(leaves);
  }
}
