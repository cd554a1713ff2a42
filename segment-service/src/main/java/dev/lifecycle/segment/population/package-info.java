/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What all customers add up to, and the values in force that the rules take from it. */
@NullMarked
package dev.lifecycle.segment.population;

import org.jspecify.annotations.NullMarked;
