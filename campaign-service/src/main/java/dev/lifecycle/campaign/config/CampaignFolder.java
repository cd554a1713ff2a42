/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.stream.CampaignSeed.Owner;
import dev.lifecycle.setting.SettingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaigns that the service starts with. */
final class CampaignFolder {

  private CampaignFolder() {}

  /**
   * The documents of a folder; without one, those that come with the product.
   *
   * @throws SettingsException if a file cannot be read, or the folder owns the campaigns, but has
   *     none: it is rather in the wrong place than meant to delete all that there is
   */
  static List<Source> read(@Nullable Path folder, Owner owner) {
    List<Source> documents = folder == null ? Sources.shipped() : read(folder);
    if (owner == Owner.FOLDER && documents.isEmpty()) {
      throw new SettingsException(
          List.of(
              "Expected one campaign or more in %s.folder, as it owns them, but %s has none"
                  .formatted(CampaignServiceSettings.PREFIX, folder)));
    }
    return documents;
  }

  private static List<Source> read(Path folder) {
    try {
      return Sources.folder(folder);
    } catch (IOException unreadable) {
      throw new SettingsException(
          List.of(
              "Expected to read every file in %s.folder, but in %s: %s"
                  .formatted(CampaignServiceSettings.PREFIX, folder.toAbsolutePath(), unreadable)));
    }
  }
}
