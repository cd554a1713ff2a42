/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the service answers over HTTP. */
@NullMarked
package dev.lifecycle.campaign.api;

import org.jspecify.annotations.NullMarked;
