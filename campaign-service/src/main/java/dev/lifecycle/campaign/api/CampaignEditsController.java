/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.stream.CampaignLedger;
import dev.lifecycle.campaign.version.Edit;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Saves, pauses, resumes, puts back and deletes campaigns. Each is a version with its author; an
 * answer is given once this instance goes by it.
 */
@RestController
public final class CampaignEditsController {

  /** The header that says who asks, where the body does not. */
  static final String AUTHOR = "Lifecycle-Author";

  private static final Logger LOG = LoggerFactory.getLogger(CampaignEditsController.class);
  private static final int LONGEST_AUTHOR = 256;

  private final Supplier<Optional<CampaignLedger>> ledger;
  private final @Nullable String owner;

  /**
   * Edits through the ledger.
   *
   * @param ledger nothing while it is not started
   * @param owner the folder that owns the campaigns, so that nothing is edited here
   */
  public CampaignEditsController(
      Supplier<Optional<CampaignLedger>> ledger, @Nullable String owner) {
    this.ledger = ledger;
    this.owner = owner;
  }

  @PutMapping("/campaigns/{id}")
  ResponseEntity<?> save(
      @PathVariable String id, @RequestHeader HttpHeaders headers, InputStream content)
      throws IOException {
    SaveBody read = SaveBody.read(headers.getContentType(), content);
    return edit(id, read.edit(), headers, read.author());
  }

  @PostMapping("/campaigns/{id}/versions/{version}/restore")
  ResponseEntity<?> restore(
      @PathVariable String id, @PathVariable int version, @RequestHeader HttpHeaders headers) {
    return edit(id, new Edit.Restore(version), headers, null);
  }

  @PostMapping("/campaigns/{id}/pause")
  ResponseEntity<?> pause(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return edit(id, new Edit.Pause(), headers, null);
  }

  @PostMapping("/campaigns/{id}/resume")
  ResponseEntity<?> resume(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return edit(id, new Edit.Resume(), headers, null);
  }

  @DeleteMapping("/campaigns/{id}")
  ResponseEntity<?> delete(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return edit(id, new Edit.Delete(), headers, null);
  }

  @ExceptionHandler
  ResponseEntity<?> noNumber(MethodArgumentTypeMismatchException mismatch) {
    return Problems.noNumber(mismatch);
  }

  @ExceptionHandler
  ResponseEntity<?> failed(KafkaException failure) {
    LOG.warn("Expected Kafka to take a campaign, but it did not", failure);
    return Problems.later(
        "Expected Kafka to take the campaign, but it did not answer in time. Saving it again is"
            + " harmless: the same text makes no second version.");
  }

  private ResponseEntity<?> edit(
      String id, Edit edit, HttpHeaders headers, @Nullable String author) {
    if (owner != null) {
      return Problems.of(
          HttpStatus.CONFLICT,
          "Expected campaigns to be changed in the folder %s, which owns them, but this is a change over HTTP (lifecycle.campaigns.source is folder)."
              .formatted(owner));
    }
    String by = author == null ? headers.getFirst(AUTHOR) : author;
    var request = new Edit.Request(id, edit, checked(by), Expected.of(headers));
    return ledger
        .get()
        .<ResponseEntity<?>>map(open -> EditAnswers.of(open.edit(request)))
        .orElseGet(Problems::starting);
  }

  private static String checked(@Nullable String author) {
    String name = author == null ? "" : author.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_AUTHOR
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "Expected who asks for this in the header %s (1 to %s characters), but %s."
              .formatted(
                  AUTHOR, LONGEST_AUTHOR, name.isEmpty() ? "it is missing" : "it is not so"));
    }
    return name;
  }
}
