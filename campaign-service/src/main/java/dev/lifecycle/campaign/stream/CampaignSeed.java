/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The campaigns of a folder, to be saved where they are new or their text is another than the
 * folder last had. What somebody else saved since stays, and so does a campaign whose file is gone:
 * it is for people to pause or delete it.
 */
public final class CampaignSeed {

  /** Who saved what comes from a folder. */
  public static final String AUTHOR = "folder";

  private final SortedMap<String, Source> byId;
  private final Instant now;
  private final CampaignWriter writer;

  private CampaignSeed(SortedMap<String, Source> byId, Instant now, CampaignWriter writer) {
    this.byId = byId;
    this.now = now;
    this.writer = writer;
  }

  /** Puts what was saved on the topic, and waits until it is there. */
  @FunctionalInterface
  public interface CampaignWriter {

    /** Writes definitions by key, in order. */
    void write(Map<String, CampaignSaved> byKey);
  }

  /**
   * Reads all documents.
   *
   * @param now when they count as saved
   * @throws InvalidCampaignsException if any of them has an error; it names all of them
   */
  public static CampaignSeed of(List<Source> sources, Instant now, CampaignWriter writer) {
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
    return new CampaignSeed(byId, now, writer);
  }

  /** Saves what is new, and keeps every version in force under a key of its own. */
  void save(CampaignHistory history) {
    var byKey = new java.util.LinkedHashMap<String, CampaignSaved>();
    for (CampaignSaved saved : toSave(history)) {
      byKey.put(saved.campaign(), saved);
      byKey.put(versionKey(saved), saved);
    }
    for (CampaignSaved saved : history.notKept()) {
      byKey.put(versionKey(saved), saved);
    }
    if (!byKey.isEmpty()) {
      writer.write(byKey);
    }
  }

  private List<CampaignSaved> toSave(CampaignHistory history) {
    List<CampaignSaved> changed = new ArrayList<>();
    byId.forEach((id, source) -> {
      Map<String, String> files = named(source);
      Optional<CampaignSaved> before = history.newestBy(AUTHOR, id);
      if (before.isEmpty()
          || !before.get().definition().equals(source.definition())
          || !before.get().files().equals(files)) {
        changed.add(
            new CampaignSaved(
                id, history.nextVersion(id), source.definition(), files, AUTHOR, now));
      }
    });
    return changed;
  }

  /** The files beside the document that it speaks of; the others belong to other documents. */
  private static Map<String, String> named(Source source) {
    return source.files().entrySet().stream()
        .filter(file -> source.definition().contains(file.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String versionKey(CampaignSaved saved) {
    return new CampaignKey(saved.campaign(), saved.version()).toString();
  }
}
