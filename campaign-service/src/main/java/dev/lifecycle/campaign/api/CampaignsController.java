/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.definition.Edition;
import dev.lifecycle.campaign.stream.CatalogBoard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says which campaigns are in force. */
@RestController
public final class CampaignsController {

  private final CatalogBoard board;

  public CampaignsController(CatalogBoard board) {
    this.board = board;
  }

  /** A campaign in force; {@code since} is when it went live or was saved as it is. */
  record CampaignView(
      String campaign, String name, int version, String status, String strategy, Instant since) {

    static CampaignView of(Edition edition) {
      return new CampaignView(
          edition.id(),
          edition.campaign().name(),
          edition.version(),
          edition.campaign().status().name().toLowerCase(Locale.ROOT),
          edition.campaign().strategy().name().toLowerCase(Locale.ROOT),
          edition.liveSince());
    }
  }

  @GetMapping("/campaigns")
  List<CampaignView> campaigns() {
    return board.posted().catalog().editions().stream().map(CampaignView::of).toList();
  }
}
