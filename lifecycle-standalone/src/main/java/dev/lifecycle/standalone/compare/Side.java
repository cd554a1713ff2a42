/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

/** Which of the two sets of campaigns. */
public enum Side {
  BASE,
  CHANGED
}
