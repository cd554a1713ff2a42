/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.event.Category;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is at one instant.
 *
 * @param categories every category the customer is in
 * @param reviewAt the first instant at which time alone can change that; absent = never
 * @param term the present term of the tier
 * @param facts what the judgment went by
 */
public record Verdict(
    EnumSet<Category> categories,
    @Nullable Instant reviewAt,
    @Nullable TierTerm term,
    Facts facts) {}
