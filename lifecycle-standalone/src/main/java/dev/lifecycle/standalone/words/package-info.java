/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How texts for people are put together. */
@NullMarked
package dev.lifecycle.standalone.words;

import org.jspecify.annotations.NullMarked;
