/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What campaigns earn: those who got messages against those who were held out. */
@NullMarked
package dev.lifecycle.campaign.earning;

import org.jspecify.annotations.NullMarked;
