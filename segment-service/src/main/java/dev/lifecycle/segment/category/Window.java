/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time that includes its start but not its end; a missing bound is open. */
public record Window(@Nullable Instant from, @Nullable Instant until) {

  /** Whether now is in it. */
  Finding has(Instant now) {
    if (from != null && now.isBefore(from)) {
      return Finding.of(false, from);
    }
    boolean over = until != null && !now.isBefore(until);
    return over ? Finding.of(false) : Finding.of(true, until);
  }
}
