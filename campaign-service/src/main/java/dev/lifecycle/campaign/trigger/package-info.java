/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which campaigns an event, a category change or a date enters a customer in. */
@NullMarked
package dev.lifecycle.campaign.trigger;

import org.jspecify.annotations.NullMarked;
