/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.definition.RelatedProducts;
import dev.lifecycle.campaign.definition.RelatedReader;
import dev.lifecycle.setting.Kind;
import dev.lifecycle.setting.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the file of related products that a setting names. */
final class RelatedFile {

  private static final String SETTING = "relatedProducts";

  private RelatedFile() {}

  static RelatedProducts read(SettingsReader reader) {
    String file = reader.read(SETTING, "", Kind.of("a file, or nothing", text -> text));
    if (file.isEmpty()) {
      return RelatedProducts.NONE;
    }
    try {
      return switch (RelatedReader.read(file, Files.readString(Path.of(file)))) {
        case RelatedReader.Result.Valid(RelatedProducts related) -> related;
        case RelatedReader.Result.Invalid(var problems) -> {
          problems.forEach(problem -> reader.problem(problem.toString()));
          yield RelatedProducts.NONE;
        }
      };
    } catch (IOException | RuntimeException unreadable) {
      reader.problem(
          "Expected %s.%s to be a file that can be read, but it is '%s' (%s)"
              .formatted(CampaignServiceSettings.PREFIX, SETTING, file, unreadable.getMessage()));
      return RelatedProducts.NONE;
    }
  }
}
