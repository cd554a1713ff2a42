/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who saved what and when: every version of every campaign, and what an edit makes of them. */
@NullMarked
package dev.lifecycle.campaign.version;

import org.jspecify.annotations.NullMarked;
