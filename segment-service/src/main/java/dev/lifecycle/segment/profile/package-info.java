/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is known of one customer: a fold over the set of that customer's events. */
@NullMarked
package dev.lifecycle.segment.profile;

import org.jspecify.annotations.NullMarked;
