/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A made-up shop: customers and what they do, from a seed. */
@NullMarked
package dev.lifecycle.standalone.demo;

import org.jspecify.annotations.NullMarked;
