/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lifecycle.campaign.delivery.Outbox;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Shows the newest messages that went out. */
@RestController
public final class OutboxController {

  private static final int MOST = 1_000;

  private final Supplier<Optional<Outbox>> outbox;

  /**
   * Answers from memory.
   *
   * @param outbox nothing while it is not started
   */
  public OutboxController(Supplier<Optional<Outbox>> outbox) {
    this.outbox = outbox;
  }

  /** A message as a person would see it, and where it comes from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MessageView(
      String messageId,
      String customerId,
      Instant sentAt,
      String campaign,
      int version,
      Message.Entry entry,
      int step,
      @Nullable String variant,
      String channel,
      String template,
      Instant dueAt,
      Content content) {

    static MessageView of(Outbox.Kept kept) {
      Message message = kept.message();
      return new MessageView(
          message.messageId(),
          message.customer().value(),
          kept.sentAt(),
          message.campaign(),
          message.version(),
          message.entry(),
          message.step(),
          message.variant(),
          message.channel(),
          message.template(),
          message.dueAt(),
          Content.of(message.content()));
    }
  }

  /** The texts that there are. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Content(
      @Nullable String subject,
      @Nullable String text,
      @Nullable String html,
      @Nullable String sms) {

    static Content of(Message.Content content) {
      return new Content(content.subject(), content.text(), content.html(), content.sms());
    }
  }

  @GetMapping("/outbox")
  ResponseEntity<?> newest(
      @RequestParam(required = false) @Nullable String customer,
      @RequestParam(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST) {
      return wrongLimit(limit);
    }
    CustomerId only;
    try {
      only = customer == null ? null : new CustomerId(customer);
    } catch (IllegalArgumentException invalid) {
      return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }
    return outbox
        .get()
        .<ResponseEntity<?>>map(kept ->
            ResponseEntity.ok(kept.newest(only, limit).stream().map(MessageView::of).toList()))
        .orElseGet(Problems::starting);
  }

  @GetMapping("/outbox/{messageId}")
  ResponseEntity<?> message(@PathVariable String messageId) {
    return outbox
        .get()
        .<ResponseEntity<?>>map(kept -> message(kept, messageId))
        .orElseGet(Problems::starting);
  }

  @ExceptionHandler
  ResponseEntity<?> noNumber(MethodArgumentTypeMismatchException limit) {
    return wrongLimit(limit.getValue());
  }

  private static ResponseEntity<?> wrongLimit(@Nullable Object limit) {
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "Expected limit to be a whole number from 1 to %s, but it is %s.".formatted(MOST, limit));
  }

  private static ResponseEntity<?> message(Outbox outbox, String messageId) {
    return outbox
        .find(messageId)
        .<ResponseEntity<?>>map(kept -> ResponseEntity.ok(MessageView.of(kept)))
        .orElseGet(() ->
            Problems.of(
                HttpStatus.NOT_FOUND,
                "Expected message '%s' among the newest %s, but it is not there."
                    .formatted(messageId, outbox.capacity())));
  }
}
