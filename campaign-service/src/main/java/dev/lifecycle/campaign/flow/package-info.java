/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** One customer through all campaigns: what happens, step by step. */
@NullMarked
package dev.lifecycle.campaign.flow;

import org.jspecify.annotations.NullMarked;
