/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The command line: one class a command. */
@NullMarked
package dev.lifecycle.standalone.cli;

import org.jspecify.annotations.NullMarked;
