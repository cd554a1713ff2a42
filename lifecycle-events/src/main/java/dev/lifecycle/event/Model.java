/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

/** The models of segmentation.md, in the order of that page. Each gives a customer categories. */
public enum Model {
  LIFECYCLE("lifecycle"),
  LADDER("ladder"),
  RELATION("relation"),
  IMPORTANCE("importance"),
  VALUE_LOYALTY("value-loyalty"),
  TIER("tier");

  private final String wireName;

  Model(String wireName) {
    this.wireName = wireName;
  }

  /** The name in events, settings and campaigns. */
  public String wireName() {
    return wireName;
  }
}
