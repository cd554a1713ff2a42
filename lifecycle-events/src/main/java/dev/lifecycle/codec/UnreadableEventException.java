/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

/** An input cannot be read as an event. Made without a stack trace: bad input is expected. */
public final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  UnreadableEventException(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** One sentence that a person can act on. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  Decoded.Rejected rejected() {
    return new Decoded.Rejected(reason, detail());
  }
}
