/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What saving a campaign would do to one customer.
 *
 * @param waiting how many entries wait in the campaign now
 * @param moved how many of them would go on at another send, or at another time
 * @param stopped how many sends of them would be stopped at once
 * @param plannedAt the customer's next date, where it would reach them as things are today
 */
public record Foreseen(
    Fate fate, int waiting, int moved, int stopped, @Nullable Instant plannedAt) {}
