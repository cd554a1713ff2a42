/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import org.jspecify.annotations.Nullable;

/** The headers of a record or a request, whatever carries them. */
@FunctionalInterface
public interface Headers {

  /** No headers at all, as in a file. */
  Headers NONE = _ -> null;

  /** The newest value of a header in lower case, in UTF-8; null where it is not there. */
  byte @Nullable [] get(String name);
}
