/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The campaign service: changes and events in, messages out, each delivered once. */
@NullMarked
package dev.lifecycle.campaign;

import org.jspecify.annotations.NullMarked;
