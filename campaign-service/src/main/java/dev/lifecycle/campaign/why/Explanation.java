/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import dev.lifecycle.campaign.timer.Planned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands in a campaign, and why.
 *
 * @param campaign its id
 * @param because one or more sentences with the facts, in the customer's time zone
 * @param heldOut whether the customer would get nothing if they entered now
 * @param enteredAt the newest entry's instant
 * @param planned the next entry that a date or a time will make
 */
public record Explanation(
    String campaign,
    Standing standing,
    String because,
    boolean heldOut,
    @Nullable Instant enteredAt,
    @Nullable Planned planned) {}
