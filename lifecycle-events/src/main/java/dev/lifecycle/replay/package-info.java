/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What both services need to run in virtual time. */
@NullMarked
package dev.lifecycle.replay;

import org.jspecify.annotations.NullMarked;
