/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The service on Kafka Streams: the graph, its state and timers, and the campaigns topic. */
@NullMarked
package dev.lifecycle.campaign.stream;

import org.jspecify.annotations.NullMarked;
