/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The rules: one file a model, each saying who is in which category, and until when. */
@NullMarked
package dev.lifecycle.segment.category;

import org.jspecify.annotations.NullMarked;
