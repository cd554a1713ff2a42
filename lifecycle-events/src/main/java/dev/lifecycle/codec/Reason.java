/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

/** Why an input cannot be used. The names are stable: dead letters and metrics carry them. */
public enum Reason {
  /** The value is not well-formed JSON in UTF-8. */
  BROKEN_JSON,
  /** An attribute of CloudEvents 1.0 is missing or wrong. */
  NOT_A_CLOUD_EVENT,
  /** The type is not one of events.md that a shop may send. */
  UNKNOWN_TYPE,
  /** A required field is missing or null. */
  MISSING_FIELD,
  /** A field has the wrong type, form, range or length. */
  WRONG_FIELD,
  /** An amount is below 0. */
  NEGATIVE_AMOUNT,
  /** A currency is not in ISO 4217. */
  UNKNOWN_CURRENCY,
  /** A currency has no configured rate. */
  UNKNOWN_CURRENCY_RATE,
  /** The event says that it happened over 24 hours from now. */
  TIME_IN_FUTURE,
  /** The event says that it happened before 1900. */
  TIME_TOO_OLD,
  /** The record's key is not the event's subject. */
  KEY_MISMATCH,
  /** The value is over 1 MiB. */
  RECORD_TOO_LARGE
}
