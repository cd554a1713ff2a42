/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

/**
 * How a customer stands, and why.
 *
 * @param words a sentence
 */
record Why(Standing standing, String words) {}
