/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The service over HTTP: events in, and a customer's categories with their reasons. */
@NullMarked
package dev.lifecycle.segment.api;

import org.jspecify.annotations.NullMarked;
