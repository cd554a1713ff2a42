/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.replay;

import dev.lifecycle.event.CategoryChange;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.event.CustomerId;
import java.time.Instant;

/** What campaigns are told. */
public sealed interface Input {

  /** A customer's event. */
  record Event(CustomerEvent event) implements Input {

    @Override
    public CustomerId customer() {
      return event.customer();
    }

    @Override
    public Instant time() {
      return event.time();
    }
  }

  /** A category change. */
  record Change(CategoryChange change) implements Input {

    @Override
    public CustomerId customer() {
      return change.customer();
    }

    @Override
    public Instant time() {
      return change.at();
    }
  }

  /** Whom it is about. */
  CustomerId customer();

  /** When it is taken in. */
  Instant time();
}
