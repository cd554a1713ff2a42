/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads folders of campaigns, and says all that is wrong in any of them at once. */
final class CampaignFolders {

  private final List<Problem> problems = new ArrayList<>();

  /** The campaigns of a folder, or those that are shipped. */
  Catalog read(@Nullable Path folder) throws IOException {
    List<Source> sources = folder == null ? Sources.shipped() : Sources.folder(folder);
    var catalog = new Catalog.Builder(Catalog.EMPTY);
    for (Reading reading : CatalogReader.readAll(sources)) {
      switch (reading) {
        case Reading.Valid(var campaign) -> {
          var _ = catalog.with(campaign, 1, Instant.EPOCH);
        }
        case Reading.Invalid(var found) -> problems.addAll(found);
      }
    }
    return catalog.build().rehearsal();
  }

  /** Throws if anything was wrong in what was read. */
  void requireNoProblems() throws IOException {
    if (!problems.isEmpty()) {
      throw new IOException(
          problems.stream()
              .map(Problem::toString)
              .distinct()
              .collect(Collectors.joining(System.lineSeparator())));
    }
  }
}
