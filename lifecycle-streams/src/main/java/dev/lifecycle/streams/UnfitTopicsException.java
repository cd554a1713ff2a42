/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

/** Topics that the services must not run with; the message says which, why, and what to do. */
public final class UnfitTopicsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitTopicsException(String message) {
    super(message);
  }
}
