/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

/**
 * What is wrong within a text, before it is known where the text stands.
 *
 * @param line within the text, counted from 1
 * @param column within the line, counted from 1
 */
record Flaw(int line, int column, String found) {

  /** A flaw at a place of a text, counted in characters from 0. */
  static Flaw at(String text, int place, String found) {
    String before = text.substring(0, place);
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    return new Flaw(line, before.length() - before.lastIndexOf('\n'), found);
  }
}
