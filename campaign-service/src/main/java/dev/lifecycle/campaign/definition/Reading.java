/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.util.List;

/** What came of reading a campaign document. */
public sealed interface Reading {

  /** It can be used. */
  record Valid(Campaign campaign) implements Reading {}

  /** It cannot: all that is wrong with it, by place. */
  record Invalid(List<Problem> problems) implements Reading {

    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
