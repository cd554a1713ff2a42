/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** One step of a customer: from an event or an instant to the next state and what changed. */
@NullMarked
package dev.lifecycle.segment.change;

import org.jspecify.annotations.NullMarked;
