/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A rehearsal's report as a page for a campaign designer. */
@NullMarked
package dev.lifecycle.standalone.page;

import org.jspecify.annotations.NullMarked;
