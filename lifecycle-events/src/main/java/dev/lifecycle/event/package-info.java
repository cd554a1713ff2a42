/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Every event that Lifecycle reads or writes, as plain records. */
@NullMarked
package dev.lifecycle.event;

import org.jspecify.annotations.NullMarked;
