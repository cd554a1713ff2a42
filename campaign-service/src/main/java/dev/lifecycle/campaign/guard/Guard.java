/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import java.util.Optional;

/** One thing that can stop or shift a message. */
@FunctionalInterface
interface Guard {

  /** What it makes of a situation; empty where it does not mind. */
  Optional<Verdict> look(Situation situation);
}
