/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import org.jspecify.annotations.Nullable;

/** What became of one message in both sets, as far as it is known. */
record Pair(MessageKey key, @Nullable Fate base, @Nullable Fate changed) {

  Pair with(Side side, Fate fate) {
    return switch (side) {
      case BASE -> new Pair(key, fate, changed);
      case CHANGED -> new Pair(key, base, fate);
    };
  }

  /** With what became of it later. */
  Pair then(Pair later) {
    return new Pair(
        key,
        later.base == null ? base : later.base,
        later.changed == null ? changed : later.changed);
  }

  @Nullable Fate on(Side side) {
    return switch (side) {
      case BASE -> base;
      case CHANGED -> changed;
    };
  }

  /** Whether both sets did the same with it, for good. */
  boolean settled() {
    return base != null && base.last() && base.equals(changed);
  }
}
