/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** This service's own small view of one customer. */
@NullMarked
package dev.lifecycle.campaign.customer;

import org.jspecify.annotations.NullMarked;
