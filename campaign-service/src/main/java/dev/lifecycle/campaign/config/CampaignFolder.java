/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaigns that the service starts with. */
final class CampaignFolder {

  private CampaignFolder() {}

  /** The documents of a folder; without one, those that come with the product. */
  static List<Source> read(@Nullable Path folder) {
    if (folder == null) {
      return Sources.shipped();
    }
    try {
      return Sources.folder(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "Expected %s.folder to be a folder that can be read, but it is %s"
              .formatted(CampaignServiceSettings.PREFIX, folder.toAbsolutePath()),
          unreadable);
    }
  }
}
