/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A whole Kafka inside this process: one KRaft node on loopback, its data in a folder. */
@NullMarked
package dev.lifecycle.standalone.broker;

import org.jspecify.annotations.NullMarked;
