/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.event.CampaignSaved;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong over HTTP, as RFC 9457 problem details. */
final class Problems {

  private static final String RETRY_AFTER_SECONDS = "2";

  private Problems() {}

  static ResponseEntity<ProblemDetail> of(HttpStatus status, String detail) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
  }

  /** A campaign's text cannot be used: each problem with its file, line and column. */
  static ResponseEntity<ProblemDetail> invalid(List<Problem> problems) {
    var detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Expected a campaign that can be used, but %s wrong with it."
                .formatted(
                    problems.size() == 1 ? "one thing is" : problems.size() + " things are"));
    detail.setProperty("errors", problems);
    return ResponseEntity.of(detail).build();
  }

  /** A part of the address that is to be a number is none. */
  static ResponseEntity<ProblemDetail> noNumber(MethodArgumentTypeMismatchException mismatch) {
    return of(
        HttpStatus.BAD_REQUEST,
        "Expected %s to be a whole number, but it is %s."
            .formatted(mismatch.getName(), mismatch.getValue()));
  }

  /** Somebody else saved meanwhile. */
  static ResponseEntity<ProblemDetail> outdated(String because, List<CampaignSaved> since) {
    var detail = ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, because);
    detail.setProperty("savedMeanwhile", since.stream().map(CampaignViews.Saved::of).toList());
    return ResponseEntity.of(detail).build();
  }

  /** It is too early to ask. */
  static ResponseEntity<ProblemDetail> starting() {
    return later("The service is starting.");
  }

  /** Nothing is wrong with the request: it may be sent again. */
  static ResponseEntity<ProblemDetail> later(String detail) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail));
  }
}
