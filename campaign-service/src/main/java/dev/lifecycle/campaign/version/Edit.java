/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a designer wants done to a campaign. */
public sealed interface Edit {

  /**
   * Save a text.
   *
   * @param files the texts that it names by file; absent = those of the version in force
   */
  record Save(String definition, @Nullable Map<String, String> files) implements Edit {}

  /** Put an older version back: its text becomes the newest version. */
  record Restore(int version) implements Edit {}

  /** Hold what is due until the campaign goes on. */
  record Pause() implements Edit {}

  /** Let a paused campaign go on. */
  record Resume() implements Edit {}

  /** End the campaign, and what waits in it; its versions stay to be looked at. */
  record Delete() implements Edit {}

  /**
   * An edit that somebody asks for.
   *
   * @param campaign the campaign's id
   * @param author who asks for it
   * @param expected the version in force that the author knows of, 0 for none, {@link #ANY} for
   *     whichever there is; absent = whether there is one or not
   */
  record Request(String campaign, Edit edit, String author, @Nullable Integer expected) {

    /** There is to be a version in force, whichever. */
    public static final int ANY = -1;

    boolean expects(int version) {
      return expected == null || (expected == ANY ? version > 0 : expected == version);
    }
  }
}
