/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.replay;

import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.Population.Values;
import java.time.Instant;
import java.util.List;

/**
 * A time with the same values of the population in force.
 *
 * @param events in their order, none of them after its end
 * @param end the last instant of it
 */
record Window(List<CustomerEvent> events, Instant end, Values inForce) {}
