/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a judgment used (segmentation.md, "Facts about one customer").
 *
 * @param n the number of purchase occasions
 * @param first the time of the first occasion
 * @param last the time of the last occasion
 * @param expectedGap the expected time to the next purchase
 * @param annualRevenue net revenue of the last twelve months, in the base currency
 * @param netRevenue net revenue of all time, in the base currency
 * @param lastRating the newest rating
 * @param openComplaints how many complaints are open
 * @param recommendations how many testimonials and referrals there are
 * @param lastVisit the newest visit or order
 * @param points loyalty points
 * @param tierEnds when the present tier term ends
 */
public record Evidence(
    int n,
    @Nullable Instant first,
    @Nullable Instant last,
    Duration expectedGap,
    BigDecimal annualRevenue,
    BigDecimal netRevenue,
    @Nullable LastRating lastRating,
    int openComplaints,
    int recommendations,
    @Nullable Instant lastVisit,
    long points,
    @Nullable Instant tierEnds) {

  /** The newest rating. */
  public record LastRating(int score, CustomerEvent.Scale scale, Instant at) {}
}
