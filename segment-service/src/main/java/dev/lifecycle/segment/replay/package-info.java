/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The segment service in virtual time: the same steps, driven by recorded events. */
@NullMarked
package dev.lifecycle.segment.replay;

import org.jspecify.annotations.NullMarked;
