/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import dev.lifecycle.campaign.customer.Facts;
import dev.lifecycle.campaign.customer.Waiting;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Step;
import dev.lifecycle.campaign.timer.LocalTimes;

/**
 * A send that is due.
 *
 * @param running whether the campaign enters and sends at present
 */
public record Situation(
    Campaign campaign,
    Step.Send send,
    Waiting waiting,
    boolean running,
    Facts facts,
    LocalTimes times) {}
