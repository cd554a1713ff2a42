/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.event.Message;
import java.util.Map;

/**
 * An entry that a trigger would make.
 *
 * @param entry its id is a function of what caused it
 * @param trigger what the texts may say of the trigger
 * @param event the fields of the triggering event
 */
public record Candidate(
    Edition edition, Message.Entry entry, Map<String, String> trigger, Map<String, Object> event) {}
