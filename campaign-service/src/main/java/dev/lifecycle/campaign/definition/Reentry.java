/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

/** Whether a customer can enter a campaign again. */
public sealed interface Reentry {

  /** One entry, ever. */
  record Never() implements Reentry {}

  /** As often as the trigger fires. */
  record Always() implements Reentry {}

  /** Once this time has passed since the last entry. */
  record After(Span span) implements Reentry {}
}
