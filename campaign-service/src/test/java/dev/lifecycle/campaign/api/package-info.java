/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package dev.lifecycle.campaign.api;

import org.jspecify.annotations.NullMarked;
