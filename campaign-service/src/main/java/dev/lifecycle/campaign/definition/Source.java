/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import dev.lifecycle.event.CampaignSaved;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign document before it is read.
 *
 * @param file the file's name, for error messages
 * @param definition the YAML text
 * @param files the texts that it may name by {@code {file: …}}, by file name
 * @param unreadable what is wrong with files that are no text that can be read, by the name that
 *     they have here; the document's own where it is one
 */
public record Source(
    String file, String definition, Map<String, String> files, Map<String, String> unreadable) {

  public Source {
    files = Map.copyOf(files);
    unreadable = Map.copyOf(unreadable);
  }

  public Source(String file, String definition, Map<String, String> files) {
    this(file, definition, files, Map.of());
  }

  /** The document that somebody saved. */
  public static Source of(CampaignSaved saved) {
    return new Source(saved.campaign() + ".yaml", saved.definition(), saved.files());
  }

  /** What is wrong with the document where it cannot be read. */
  Optional<Problem> problem() {
    return Optional.ofNullable(unreadable.get(file)).map(what -> new Problem(file, 1, 1, what));
  }

  /** What is wrong with a file beside the document where it cannot be read. */
  Optional<Problem> unreadable(String name) {
    return Optional.ofNullable(unreadable.get(name))
        .map(what -> new Problem(beside(name), 1, 1, what));
  }

  /** Where a file beside the document is, for error messages. */
  String beside(String name) {
    return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1) + name;
  }
}
