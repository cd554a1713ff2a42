/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.stream;

import dev.lifecycle.segment.setting.SegmentSettings;
import java.time.InstantSource;

/**
 * What every task of the service is made from.
 *
 * @param fingerprint stands for the settings: another one means that everyone is judged again
 * @param clock says what time it is
 */
public record SegmentParts(
    SegmentSettings settings,
    String fingerprint,
    PopulationBoard board,
    SegmentMetrics metrics,
    InstantSource clock) {}
