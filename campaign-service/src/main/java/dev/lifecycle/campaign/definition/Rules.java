/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a campaign beside its steps.
 *
 * @param exit what ends an entry early
 * @param reentry whether a customer can enter again
 * @param holdout how many of the customers get nothing, in hundredths of a percent
 * @param variants the share of each variant, in hundredths of a percent; 10,000 together
 * @param kind whether caps, quiet hours and consent to marketing matter
 * @param priority 0 to 100: of messages due at one instant the higher goes first
 * @param attribution within this time of a message a purchase counts as its conversion
 * @param maxLateness a message later than this is not sent
 * @param onPublish whether going live enters those who are in the category already
 * @param apply whether a new version takes over the entries of older ones
 */
public record Rules(
    Exit exit,
    Reentry reentry,
    int holdout,
    SortedMap<String, Integer> variants,
    Kind kind,
    int priority,
    Span attribution,
    Span maxLateness,
    OnPublish onPublish,
    Apply apply) {

  public Rules {
    variants = Collections.unmodifiableSortedMap(new TreeMap<>(variants));
  }

  /** Marketing, or part of a transaction. */
  public enum Kind {
    MARKETING,
    TRANSACTIONAL
  }

  /** What going live does. */
  public enum OnPublish {
    FUTURE_ONLY,
    INCLUDE_CURRENT
  }

  /** Whom a new version is for. */
  public enum Apply {
    NEW_ENTRIES,
    NOW
  }
}
