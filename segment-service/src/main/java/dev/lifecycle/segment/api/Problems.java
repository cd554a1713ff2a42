/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.segment.api;

import dev.lifecycle.codec.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What goes wrong over HTTP, as RFC 9457 problem details. */
final class Problems {

  private static final String RETRY_AFTER_SECONDS = "2";

  private Problems() {}

  /**
   * What is wrong with one event of a request.
   *
   * @param index its place in the request, from 0
   */
  record EventError(int index, @Nullable String id, Reason reason, String detail) {}

  static ResponseEntity<ProblemDetail> of(HttpStatus status, String detail) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail)).build();
  }

  /** Some events of a request cannot be used, so that none was taken. */
  static ResponseEntity<ProblemDetail> invalid(int events, List<EventError> errors) {
    boolean tooLarge = errors.stream().anyMatch(error -> error.reason() == Reason.RECORD_TOO_LARGE);
    var problem =
        ProblemDetail.forStatusAndDetail(
            tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
            "%s of %s events cannot be used; none was taken.".formatted(errors.size(), events));
    problem.setProperty("errors", errors);
    return ResponseEntity.of(problem).build();
  }

  /** Nothing is wrong with the request: it may be sent again. */
  static ResponseEntity<ProblemDetail> later(String detail) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail));
  }
}
