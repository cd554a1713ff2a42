/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Recorded events through both services in virtual time, with no broker. */
@NullMarked
package dev.lifecycle.standalone.simulate;

import org.jspecify.annotations.NullMarked;
