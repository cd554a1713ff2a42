/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.segment.profile.Profile;
import java.math.BigDecimal;

/**
 * What a change of the values in force may mean to one customer.
 *
 * @param annualRevenue as of the last judgment
 * @param boundaryMoved whether G takes the customer over a boundary or brings one nearer
 */
record Concern(Profile profile, BigDecimal annualRevenue, Shift shift, boolean boundaryMoved) {}
