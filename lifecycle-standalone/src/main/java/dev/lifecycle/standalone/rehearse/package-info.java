/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A rehearsal from files to files: simulate, report, compare. */
@NullMarked
package dev.lifecycle.standalone.rehearse;

import org.jspecify.annotations.NullMarked;
