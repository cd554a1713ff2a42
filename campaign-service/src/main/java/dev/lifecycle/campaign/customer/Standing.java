/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import java.math.BigDecimal;

/**
 * What one customer brought after the messages of a group.
 *
 * @param revenue in the base currency, net of refunds
 */
public record Standing(BigDecimal revenue, boolean converted) {

  /** Nothing so far. */
  public static final Standing NOTHING = new Standing(BigDecimal.ZERO, false);
}
