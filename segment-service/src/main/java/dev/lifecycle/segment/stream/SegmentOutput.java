/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.LifecycleEvent;

/** Where a task's events go: to their topics, in the transaction of the state they belong to. */
interface SegmentOutput {

  void write(CategoryChange change);

  /** Writes population totals or a population record. */
  void writePopulation(LifecycleEvent event);
}
