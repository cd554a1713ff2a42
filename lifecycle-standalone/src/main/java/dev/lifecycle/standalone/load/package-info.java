/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files of events, or of rows that become events, on their way into Kafka or another file. */
@NullMarked
package dev.lifecycle.standalone.load;

import org.jspecify.annotations.NullMarked;
