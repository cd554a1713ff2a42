/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Two sets of campaigns over the same events: what differs, message by message. */
@NullMarked
package dev.lifecycle.standalone.compare;

import org.jspecify.annotations.NullMarked;
