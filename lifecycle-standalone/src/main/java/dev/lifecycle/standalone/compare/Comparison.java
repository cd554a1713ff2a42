/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.standalone.compare.Difference.Aspect;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What differs between two sets of campaigns over the same events, in total and by campaign. */
public record Comparison(Differences total, List<OfCampaign> campaigns) {

  public Comparison {
    campaigns = List.copyOf(campaigns);
  }

  /** The differences of one campaign that is in either set. */
  public record OfCampaign(String campaign, Differences differences) {}

  /**
   * How much differs.
   *
   * @param customers how many customers it touches
   * @param newlySentBecause why the base set does not send these
   * @param noLongerSentBecause why the changed set does not send these
   * @param movedBy in what those differ that both send; one may differ in several ways
   */
  public record Differences(
      long customers,
      long newlySent,
      long noLongerSent,
      long moved,
      Map<String, Long> newlySentBecause,
      Map<String, Long> noLongerSentBecause,
      Map<Aspect, Long> movedBy) {

    public Differences {
      newlySentBecause = Collections.unmodifiableMap(new TreeMap<>(newlySentBecause));
      noLongerSentBecause = Collections.unmodifiableMap(new TreeMap<>(noLongerSentBecause));
      var copy = new EnumMap<Aspect, Long>(Aspect.class);
      copy.putAll(movedBy);
      movedBy = Collections.unmodifiableMap(copy);
    }

    /** Whether nothing differs. */
    public boolean none() {
      return newlySent + noLongerSent + moved == 0;
    }
  }
}
