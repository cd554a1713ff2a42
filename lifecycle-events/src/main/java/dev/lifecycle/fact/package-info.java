/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Facts that both services fold from events, the same whatever the order of arrival. */
@NullMarked
package dev.lifecycle.fact;

import org.jspecify.annotations.NullMarked;
