/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One step of a campaign. */
public sealed interface Step {

  /** Time passes. */
  record Wait(Span span) implements Step {}

  /**
   * A message goes out.
   *
   * @param templates the template's name by variant; by {@link #ANY} where all have the same
   * @param channels the channels it may go by, the first that is possible
   * @param when must hold, or the step is passed over without an outcome
   */
  record Send(SortedMap<String, String> templates, List<String> channels, Condition when)
      implements Step {

    /** Stands for every variant. */
    public static final String ANY = "*";

    /** The template for a variant. */
    public String template(@Nullable String variant) {
      String own = variant == null ? null : templates.get(variant);
      return own == null ? templates.getOrDefault(ANY, "") : own;
    }

    /** Whether it is a note to the account manager, of which the customer sees nothing. */
    public boolean isNote() {
      return channels.equals(List.of(Channels.MANAGER));
    }

    public Send {
      templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
      channels = List.copyOf(channels);
    }
  }
}
