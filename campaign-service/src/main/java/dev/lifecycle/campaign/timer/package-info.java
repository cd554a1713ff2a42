/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** When things fall due: calendar arithmetic in the customer's own time zone. */
@NullMarked
package dev.lifecycle.campaign.timer;

import org.jspecify.annotations.NullMarked;
