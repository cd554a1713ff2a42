/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.time.Instant;

/**
 * A message that went out to the customer.
 *
 * @param counts whether caps count it (transactional messages do not count)
 */
public record Sent(String campaign, String channel, Instant at, boolean counts) {}
