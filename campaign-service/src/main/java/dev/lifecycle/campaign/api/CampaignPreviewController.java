/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.api.PreviewsElsewhere.Counted;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.stream.CampaignPreviews;
import dev.lifecycle.campaign.version.Edit;
import dev.lifecycle.campaign.version.Edited;
import dev.lifecycle.campaign.why.PreviewCount;
import dev.lifecycle.event.CampaignSaved;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what saving a campaign would do, without saving it: whether its text can be used, what
 * differs, and how many customers it would enter, out of all that there are.
 */
@RestController
public final class CampaignPreviewController {

  private final Supplier<Optional<CampaignPreviews>> previews;
  private final PreviewsElsewhere elsewhere;

  /**
   * Answers from the stores of all instances.
   *
   * @param previews nothing while the stores are not started
   */
  public CampaignPreviewController(
      Supplier<Optional<CampaignPreviews>> previews, OtherInstances others) {
    this.previews = previews;
    this.elsewhere = new PreviewsElsewhere(others);
  }

  @PostMapping("/campaigns/{id}/preview")
  ResponseEntity<?> preview(
      @PathVariable String id, @RequestHeader HttpHeaders headers, InputStream content)
      throws IOException {
    Edit.Save save = SaveBody.read(headers.getContentType(), content).edit();
    var request = new Edit.Request(id, save, "preview", Expected.of(headers));
    return previews
        .get()
        .<ResponseEntity<?>>map(open -> preview(open, request, headers))
        .orElseGet(Problems::starting);
  }

  private ResponseEntity<?> preview(
      CampaignPreviews open, Edit.Request request, HttpHeaders headers) {
    Edited edited = open.edit(request);
    return switch (edited) {
      case Edited.Saved(CampaignSaved version) -> counted(open, version, headers);
      case Edited.Unchanged(CampaignSaved version) -> counted(open, version, headers);
      case Edited.Invalid _, Edited.Outdated _, Edited.Unknown _, Edited.Impossible _ ->
          EditAnswers.of(edited);
    };
  }

  private ResponseEntity<?> counted(
      CampaignPreviews open, CampaignSaved version, HttpHeaders headers) {
    if (!(CatalogReader.read(Source.of(version)) instanceof Reading.Valid(Campaign campaign))) {
      return Problems.of(HttpStatus.CONFLICT, "Expected a campaign that can be used.");
    }
    boolean forwarded = headers.getFirst(OtherInstances.FORWARDED) != null;
    Counted counted =
        forwarded
            ? Counted.here(open.scan().count(open.of(campaign)))
            : elsewhere.countAll(open.scan(), open.of(campaign), version);
    return switch (counted) {
      case Counted.All(PreviewCount all) ->
          ResponseEntity.ok(
              forwarded ? all : PreviewView.of(campaign, open.inForce(version), version, all));
      case Counted.Not(String because) -> Problems.later(because);
    };
  }
}
