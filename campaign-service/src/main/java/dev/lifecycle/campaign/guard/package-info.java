/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What can stop or hold a message that is due, in order. */
@NullMarked
package dev.lifecycle.campaign.guard;

import org.jspecify.annotations.NullMarked;
