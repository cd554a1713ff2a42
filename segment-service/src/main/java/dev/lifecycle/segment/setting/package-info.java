/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The numbers of segmentation.md as settings, checked when read. */
@NullMarked
package dev.lifecycle.segment.setting;

import org.jspecify.annotations.NullMarked;
