/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Handing messages to their channels, in a consumer group of its own, and the outbox. */
@NullMarked
package dev.lifecycle.campaign.delivery;

import org.jspecify.annotations.NullMarked;
