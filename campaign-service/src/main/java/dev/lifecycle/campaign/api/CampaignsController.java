/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.api.CampaignViews.Brief;
import dev.lifecycle.campaign.api.CampaignViews.Deleted;
import dev.lifecycle.campaign.api.CampaignViews.Full;
import dev.lifecycle.campaign.api.CampaignViews.Listed;
import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.stream.CatalogBoard;
import dev.lifecycle.campaign.stream.CatalogBoard.Posted;
import dev.lifecycle.campaign.version.VersionDiff;
import dev.lifecycle.campaign.version.Versions;
import dev.lifecycle.event.CampaignSaved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which campaigns are in force, and who saved which version of them, when and with what. */
@RestController
public final class CampaignsController {

  private static final MediaType DIFF = MediaType.parseMediaType("text/x-diff;charset=UTF-8");

  private final CatalogBoard board;

  public CampaignsController(CatalogBoard board) {
    this.board = board;
  }

  @GetMapping("/campaigns")
  List<Brief> campaigns() {
    Posted posted = board.posted();
    return posted.catalog().editions().stream()
        .flatMap(edition ->
            posted.versions().inForce(edition.id()).map(saved -> Brief.of(edition, saved)).stream())
        .toList();
  }

  /** The campaigns that are in force no more; their versions can still be looked at. */
  @GetMapping("/campaigns/deleted")
  List<Deleted> deleted() {
    Versions versions = board.posted().versions();
    return versions.deleted().stream()
        .map(campaign -> Deleted.of(versions.of(campaign).getLast()))
        .toList();
  }

  @GetMapping("/campaigns/{id}")
  ResponseEntity<?> campaign(@PathVariable String id) {
    Posted posted = board.posted();
    Optional<Edition> edition = posted.catalog().current(id);
    Optional<CampaignSaved> saved = posted.versions().inForce(id);
    return edition.isPresent() && saved.isPresent()
        ? ResponseEntity.ok()
            .eTag(Expected.tag(saved.get()))
            .body(Full.of(edition.get(), saved.get()))
        : unknown(id, posted.versions());
  }

  @GetMapping("/campaigns/{id}/versions")
  ResponseEntity<?> versions(@PathVariable String id) {
    Versions versions = board.posted().versions();
    if (versions.of(id).isEmpty()) {
      return unknown(id, versions);
    }
    var listed = new ArrayList<Listed>();
    CampaignSaved before = null;
    for (CampaignSaved saved : versions.of(id)) {
      listed.add(Listed.of(saved, VersionDiff.between(before, saved)));
      before = saved;
    }
    return ResponseEntity.ok(listed.reversed());
  }

  @GetMapping("/campaigns/{id}/versions/{version}")
  ResponseEntity<?> version(@PathVariable String id, @PathVariable int version) {
    Versions versions = board.posted().versions();
    return versions
        .find(id, version)
        .<ResponseEntity<?>>map(saved -> ResponseEntity.ok(CampaignViews.Text.of(saved)))
        .orElseGet(() -> noVersion(id, version, versions));
  }

  /** What changed from one version to another: by default what the newest one changed. */
  @GetMapping("/campaigns/{id}/diff")
  ResponseEntity<?> diff(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to) {
    Versions versions = board.posted().versions();
    if (versions.of(id).isEmpty()) {
      return unknown(id, versions);
    }
    int newer = to == null ? versions.next(id) - 1 : to;
    int older = from == null ? before(id, newer, versions) : from;
    Optional<CampaignSaved> after = versions.find(id, newer);
    Optional<CampaignSaved> before = versions.find(id, older);
    if (after.isEmpty()) {
      return noVersion(id, newer, versions);
    }
    return before.isPresent() || older == 0
        ? ResponseEntity.ok()
            .contentType(DIFF)
            .body(VersionDiff.between(before.orElse(null), after.get()).text())
        : noVersion(id, older, versions);
  }

  @ExceptionHandler
  ResponseEntity<?> noNumber(MethodArgumentTypeMismatchException mismatch) {
    return Problems.noNumber(mismatch);
  }

  private static int before(String id, int version, Versions versions) {
    return versions.of(id).stream()
        .mapToInt(CampaignSaved::version)
        .filter(number -> number < version)
        .max()
        .orElse(0);
  }

  private static ResponseEntity<?> unknown(String id, Versions versions) {
    List<CampaignSaved> all = versions.of(id);
    return Problems.of(
        HttpStatus.NOT_FOUND,
        all.isEmpty()
            ? "Expected a campaign '%s', but there is none.".formatted(id)
            : "Expected campaign '%s' to be in force, but %s deleted it at %s; its versions are at /campaigns/%s/versions."
                .formatted(id, all.getLast().author(), all.getLast().savedAt(), id));
  }

  private static ResponseEntity<?> noVersion(String id, int version, Versions versions) {
    return versions.of(id).isEmpty()
        ? unknown(id, versions)
        : Problems.of(HttpStatus.NOT_FOUND, versions.lacks(id, version));
  }
}
