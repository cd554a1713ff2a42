/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The language of campaigns: what a designer writes, read and checked as a whole. */
@NullMarked
package dev.lifecycle.campaign.definition;

import org.jspecify.annotations.NullMarked;
