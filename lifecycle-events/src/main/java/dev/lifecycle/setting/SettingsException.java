/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import java.util.ArrayList;
import java.util.List;

/** Settings that cannot be used; names every one of them with its value and what is allowed. */
public final class SettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final ArrayList<String> problems;

  /** Each problem is a sentence that names the setting, its value and what is allowed. */
  public SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = new ArrayList<>(problems);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
