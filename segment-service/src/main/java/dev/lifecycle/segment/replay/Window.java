/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.Population.Values;
import java.time.Instant;

/**
 * A time with the same values of the population in force.
 *
 * @param end the last instant of it
 */
record Window(Instant end, Values inForce) {}
