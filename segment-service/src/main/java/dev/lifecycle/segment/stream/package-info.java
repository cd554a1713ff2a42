/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The pure steps on Kafka Streams: the graph, a customer's state, timers, dead letters. */
@NullMarked
package dev.lifecycle.segment.stream;

import org.jspecify.annotations.NullMarked;
