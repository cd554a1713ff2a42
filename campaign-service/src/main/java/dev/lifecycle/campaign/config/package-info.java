/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The service put together: settings, beans, start and stop. */
@NullMarked
package dev.lifecycle.campaign.config;

import org.jspecify.annotations.NullMarked;
