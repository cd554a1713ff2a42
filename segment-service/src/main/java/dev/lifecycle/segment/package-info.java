/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The segment service: events in, categories kept, changes out. */
@NullMarked
package dev.lifecycle.segment;

import org.jspecify.annotations.NullMarked;
