/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The campaign service in virtual time: the same decisions, driven by recorded events. */
@NullMarked
package dev.lifecycle.campaign.replay;

import org.jspecify.annotations.NullMarked;
