/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.setting;

import java.util.Locale;

/** How alike two names are, for "did you mean". */
public final class Names {

  private Names() {}

  /** Whether somebody may have meant one name by the other, whatever their case. */
  public static boolean near(String found, String name) {
    return distance(found.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT))
        <= Math.max(2, found.length() / 3);
  }

  /** The least number of characters to insert, delete or replace to make one name the other. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
