/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.CampaignSaved;
import java.util.Map;

/**
 * A campaign document before it is read.
 *
 * @param file the file's name, for error messages
 * @param definition the YAML text
 * @param files the texts that it may name by {@code {file: …}}, by file name
 */
public record Source(String file, String definition, Map<String, String> files) {

  public Source {
    files = Map.copyOf(files);
  }

  /** The document that somebody saved. */
  public static Source of(CampaignSaved saved) {
    return new Source(saved.campaign() + ".yaml", saved.definition(), saved.files());
  }
}
