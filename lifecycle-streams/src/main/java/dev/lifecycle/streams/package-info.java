/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What both services share of Kafka Streams: due-ordered timers, sweeps, settings and metrics. */
@NullMarked
package dev.lifecycle.streams;

import org.jspecify.annotations.NullMarked;
