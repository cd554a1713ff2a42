/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.DefinitionText;
import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.version.Versions;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The campaigns of a folder, to be saved where they differ from what is there. */
public final class CampaignSeed {

  /** Who saved what comes from a folder. */
  public static final String AUTHOR = "folder";

  private final SortedMap<String, Source> byId;
  private final Owner owner;

  private CampaignSeed(SortedMap<String, Source> byId, Owner owner) {
    this.byId = byId;
    this.owner = owner;
  }

  /** Who has the last word about campaigns. */
  public enum Owner {
    /**
     * People who save over HTTP. A folder only adds what is new or changed in it since; what
     * somebody else saved stays, and so does a campaign whose file is gone.
     */
    API,
    /**
     * The folder, kept in Git perhaps: what is in force is what is in it. A campaign whose file is
     * gone is deleted.
     */
    FOLDER
  }

  /**
   * Reads all documents.
   *
   * @throws InvalidCampaignsException if any of them has an error; it names all of them
   */
  public static CampaignSeed of(List<Source> sources, Owner owner) {
    List<Problem> problems = new ArrayList<>();
    var byId = new TreeMap<String, Source>();
    List<Reading> readings = CatalogReader.readAll(sources);
    for (int i = 0; i < sources.size(); i++) {
      switch (readings.get(i)) {
        case Reading.Valid(Campaign campaign) -> byId.put(campaign.id(), sources.get(i));
        case Reading.Invalid(List<Problem> found) -> problems.addAll(found);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidCampaignsException(problems);
    }
    return new CampaignSeed(byId, owner);
  }

  /** What is to be written at an instant, given what is there. */
  List<CampaignRecord> records(Versions versions, Instant now) {
    Instant savedAt = versions.savedAt(now);
    Stream<CampaignSaved> changed =
        byId.entrySet().stream()
            .map(each -> saved(each.getKey(), each.getValue(), versions, savedAt))
            .filter(saved -> differs(saved, versions));
    Stream<CampaignSaved> gone =
        owner == Owner.API
            ? Stream.empty()
            : versions.numbers().keySet().stream()
                .filter(campaign -> !byId.containsKey(campaign))
                .flatMap(campaign -> versions.inForce(campaign).stream())
                .map(last -> deleted(last, versions, savedAt));
    return Stream.concat(changed, gone)
        .flatMap(saved -> CampaignRecord.of(saved, versions).stream())
        .toList();
  }

  private boolean differs(CampaignSaved saved, Versions versions) {
    Optional<CampaignSaved> before =
        switch (owner) {
          case API -> newestOfFolder(saved.campaign(), versions);
          case FOLDER -> versions.inForce(saved.campaign());
        };
    return before.filter(saved::sameText).isEmpty();
  }

  private static Optional<CampaignSaved> newestOfFolder(String campaign, Versions versions) {
    return versions.of(campaign).reversed().stream()
        .filter(saved -> saved.author().equals(AUTHOR))
        .findFirst()
        .filter(saved -> saved.change() != Change.DELETED);
  }

  private static CampaignSaved saved(String id, Source source, Versions versions, Instant savedAt) {
    String definition = source.definition();
    Map<String, String> files = DefinitionText.named(definition, source.files());
    return new CampaignSaved(id, versions.next(id), definition, files, AUTHOR, savedAt);
  }

  private static CampaignSaved deleted(CampaignSaved last, Versions versions, Instant savedAt) {
    return new CampaignSaved(
        last.campaign(),
        versions.next(last.campaign()),
        last.definition(),
        last.files(),
        AUTHOR,
        savedAt,
        Change.DELETED);
  }
}
