/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import java.util.List;

/** Settings that cannot be used; names every one of them with its value and what is allowed. */
public final class SettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
