/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.category;

/**
 * What a change of the values in force may mean to one customer.
 *
 * @param boundaryMoved whether G takes the customer over a boundary or brings one nearer
 */
record Concern(Stake stake, Shift shift, boolean boundaryMoved) {}
