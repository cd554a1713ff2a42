/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

import dev.lifecycle.fact.Occasions;
import dev.lifecycle.segment.profile.Profile;
import java.math.BigDecimal;

/**
 * What of one customer a change of the values in force can bear on.
 *
 * @param occasions those of the profile's orders
 * @param annualRevenue as of the last judgment
 */
public record Stake(Profile profile, Occasions occasions, BigDecimal annualRevenue) {}
