/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.event;

/** Anything that Lifecycle reads from or writes to a topic. */
public sealed interface LifecycleEvent
    permits CustomerEvent,
        CategoryChange,
        Population,
        PopulationTotals,
        CampaignSaved,
        Message,
        Outcome,
        CampaignEarnings {}
