/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

/** One of the population's values in force, as a model may go by it. */
enum ValueInForce {
  GAP,
  A_FLOOR,
  B_FLOOR
}
