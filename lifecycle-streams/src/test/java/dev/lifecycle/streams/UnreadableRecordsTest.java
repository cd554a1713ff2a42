/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lifecycle.codec.OwnEventReader;
import dev.lifecycle.codec.UnreadableEventException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class UnreadableRecordsTest {

  private final Lines log = new Lines();

  @Test
  void whatARecordSaysIsShownAtDebugOnly() {
    var record =
        new ConsumerRecord<>("lifecycle.messages", 3, 17, new byte[0], "anna".getBytes(UTF_8));
    var unreadable =
        catchThrowableOfType(
            UnreadableEventException.class,
            () -> OwnEventReader.read(RecordForm.headers(noTime()), record.value()));

    UnreadableRecords.log(log, record, unreadable);

    assertThat(log.lines)
        .containsExactly(
            "WARN Expected an event of Lifecycle at lifecycle.messages-3@17, but it has"
                + " NOT_A_CLOUD_EVENT",
            "DEBUG At lifecycle.messages-3@17 " + unreadable.detail());
    assertThat(unreadable.detail()).contains("anna@example.org");
  }

  private static RecordHeaders noTime() {
    var headers = new RecordHeaders();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", "1".getBytes(UTF_8));
    headers.add("ce_source", "test".getBytes(UTF_8));
    headers.add("ce_type", "lifecycle.visit".getBytes(UTF_8));
    headers.add("ce_subject", "anna".getBytes(UTF_8));
    headers.add("ce_time", "anna@example.org".getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    return headers;
  }

  /** Keeps what is logged, at every level. */
  private static final class Lines extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines = new ArrayList<>();

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String pattern,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      lines.add(level + " " + MessageFormatter.basicArrayFormat(pattern, arguments));
    }

    @Override
    public boolean isTraceEnabled() {
      return true;
    }

    @Override
    public boolean isDebugEnabled() {
      return true;
    }

    @Override
    public boolean isInfoEnabled() {
      return true;
    }

    @Override
    public boolean isWarnEnabled() {
      return true;
    }

    @Override
    public boolean isErrorEnabled() {
      return true;
    }
  }
}
