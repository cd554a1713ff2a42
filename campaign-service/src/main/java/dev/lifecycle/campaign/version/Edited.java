/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.event.CampaignSaved;
import java.util.List;

/** What comes of an edit. */
public sealed interface Edited {

  /** It makes a version. */
  record Saved(CampaignSaved version) implements Edited {}

  /** All is so already: no version is made. */
  record Unchanged(CampaignSaved version) implements Edited {}

  /** The text cannot be used: all that is wrong with it. */
  record Invalid(List<Problem> problems) implements Edited {

    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Another version is in force than the author knows of.
   *
   * @param since the versions that were saved meanwhile, oldest first
   */
  record Outdated(String because, List<CampaignSaved> since) implements Edited {

    public Outdated {
      since = List.copyOf(since);
    }
  }

  /** There is no such campaign, or no such version. */
  record Unknown(String because) implements Edited {}

  /** The campaign is not in a state for it. */
  record Impossible(String because) implements Edited {}
}
