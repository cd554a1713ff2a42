/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The texts of a message, in the language of the customer. */
@NullMarked
package dev.lifecycle.campaign.message;

import org.jspecify.annotations.NullMarked;
