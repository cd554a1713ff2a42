/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.report;

/**
 * What became of a campaign's messages.
 *
 * @param entered how many entries there were
 * @param deferred how often a message was put off; it is guarded again later
 */
public record Counts(
    long entered,
    long sent,
    ByReason suppressed,
    ByReason deferred,
    ByReason failed,
    long converted) {}
