/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Why, why not, when next: what happens to a customer, in words for a person. */
@NullMarked
package dev.lifecycle.campaign.why;

import org.jspecify.annotations.NullMarked;
