/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.simulate;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Population;
import dev.lifecycle.segment.profile.Reception;

/** Where what happens to the segments is told, in order, on one thread. */
public interface SegmentListener {

  void received(CustomerEvent event, Reception reception);

  void changed(CategoryChange change);

  void taken(Population population);
}
