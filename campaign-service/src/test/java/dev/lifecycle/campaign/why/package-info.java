/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package dev.lifecycle.campaign.why;

import org.jspecify.annotations.NullMarked;
