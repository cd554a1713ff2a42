/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import java.util.Map;

/** The data of saved campaigns. */
final class CampaignData {

  private CampaignData() {}

  static CampaignSaved campaign(JsonIn in) {
    String campaign = null;
    Integer version = null;
    String definition = null;
    Map<String, String> files = null;
    String author = null;
    Instant savedAt = null;
    CampaignSaved.Change change = null;
    while (in.nextField()) {
      switch (in.field()) {
        case "campaign" -> campaign = Scalars.id(in);
        case "version" -> version = Scalars.integer(in);
        case "definition" -> definition = Scalars.text(in);
        case "files" -> files = FreeForm.map(in, Scalars::text);
        case "author" -> author = Scalars.text(in);
        case "savedAt" -> savedAt = Moments.instant(in);
        case "change" -> change = Names.change(in);
        default -> in.skip();
      }
    }
    return new CampaignSaved(
        in.require("campaign", campaign),
        in.require("version", version),
        in.require("definition", definition),
        files == null ? Map.of() : files,
        in.require("author", author),
        in.require("savedAt", savedAt),
        change == null ? CampaignSaved.Change.SAVED : change);
  }

  static void write(CampaignSaved saved, JsonOut out) {
    out.text("campaign", saved.campaign())
        .number("version", saved.version())
        .text("definition", saved.definition());
    if (!saved.files().isEmpty()) {
      out.name("files").any(saved.files());
    }
    out.text("author", saved.author()).time("savedAt", saved.savedAt());
    if (saved.change() != CampaignSaved.Change.SAVED) {
      out.value("change", saved.change());
    }
  }
}
