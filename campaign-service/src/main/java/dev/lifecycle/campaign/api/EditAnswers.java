/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.api.CampaignViews.Saved;
import dev.lifecycle.campaign.version.Edited;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What came of an edit, as it is answered. */
final class EditAnswers {

  private EditAnswers() {}

  static ResponseEntity<?> of(Edited edited) {
    return switch (edited) {
      case Edited.Saved(CampaignSaved version) ->
          saved(version, version.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK);
      case Edited.Unchanged(CampaignSaved version) -> saved(version, HttpStatus.OK);
      case Edited.Invalid(var problems) -> Problems.invalid(problems);
      case Edited.Outdated(String because, var since) -> Problems.outdated(because, since);
      case Edited.Unknown(String because) -> Problems.of(HttpStatus.NOT_FOUND, because);
      case Edited.Impossible(String because) -> Problems.of(HttpStatus.CONFLICT, because);
    };
  }

  private static ResponseEntity<?> saved(CampaignSaved version, HttpStatus status) {
    var answer = ResponseEntity.status(status);
    return (version.change() == Change.DELETED ? answer : answer.eTag(Expected.tag(version)))
        .body(Saved.of(version));
  }
}
