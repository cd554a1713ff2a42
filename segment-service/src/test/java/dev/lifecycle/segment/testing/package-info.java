/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the tests of segmentation share. */
@NullMarked
package dev.lifecycle.segment.testing;

import org.jspecify.annotations.NullMarked;
