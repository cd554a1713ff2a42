/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import org.jspecify.annotations.Nullable;

/**
 * What conditions and texts may speak of, by path: {@code customer.n}, {@code contact.name}, {@code
 * event.amount}. Values are text, Long, BigDecimal, Boolean, Instant, and lists and maps of these;
 * {@code customer} itself is a {@link Membership}.
 */
@FunctionalInterface
public interface Variables {

  /** The value at a path; absent where it is not known of this customer. */
  @Nullable Object value(String path);
}
