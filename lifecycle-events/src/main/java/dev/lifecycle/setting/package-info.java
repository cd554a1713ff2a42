/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reading settings by name, each with its default and the values it allows. */
@NullMarked
package dev.lifecycle.setting;

import org.jspecify.annotations.NullMarked;
