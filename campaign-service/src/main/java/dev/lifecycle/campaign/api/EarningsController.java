/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.earning.EarningsTable;
import dev.lifecycle.campaign.stream.CatalogBoard;
import dev.lifecycle.campaign.stream.EarningsBoard;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what campaigns earn; any instance knows of all customers. */
@RestController
public final class EarningsController {

  private final CatalogBoard campaigns;
  private final EarningsBoard board;

  public EarningsController(CatalogBoard campaigns, EarningsBoard board) {
    this.campaigns = campaigns;
    this.board = board;
  }

  /** All campaigns that messaged or held out somebody, and the categories over all of them. */
  @GetMapping("/earnings")
  EarningsTable all() {
    return EarningsTable.of(board.earnings());
  }

  /** One campaign, also one that was deleted. */
  @GetMapping("/campaigns/{id}/earnings")
  ResponseEntity<?> campaign(@PathVariable String id) {
    return campaigns.posted().versions().of(id).isEmpty()
        ? Problems.of(
            HttpStatus.NOT_FOUND, "Expected a campaign '%s', but there is none.".formatted(id))
        : ResponseEntity.ok(EarningsTable.OfCampaign.of(id, board.earnings()));
  }
}
