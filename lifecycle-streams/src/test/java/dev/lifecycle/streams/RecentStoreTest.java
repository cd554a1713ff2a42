/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the heap, what goes to disk, and when. */
final class RecentStoreTest {

  /** Enough for two entries, not for three. */
  private static final long ROOM = 300;

  private @TempDir Path folder;
  private final KeyValueStore<Bytes, byte[]> disk = HeapStore.supplier("disk").get();
  private OpenStore opened;
  private KeyValueStore<Bytes, byte[]> store;

  @BeforeEach
  void open() {
    opened = new OpenStore(new RecentStore(disk, () -> ROOM), folder);
    store = opened.store();
    put("anna", "1");
    put("anna", "2");
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void anEntryThatChangesAgainIsNotWrittenToDisk() {
    assertThat(get(store, "anna")).isEqualTo("2");
    assertThat(get(disk, "anna")).isEqualTo("1");
  }

  @Test
  void itIsWrittenWhenOthersPushItOut() {
    put("ben", "1");
    assertThat(get(disk, "anna")).isEqualTo("1");

    put("cleo", "1");

    assertThat(get(disk, "anna")).isEqualTo("2");
  }

  @Test
  void whatChangedLastStays() {
    put("ben", "1");
    put("ben", "2");
    put("anna", "3");

    put("cleo", "1");

    assertThat(get(disk, "anna")).isEqualTo("1");
    assertThat(get(disk, "ben")).isEqualTo("2");
  }

  @Test
  void anEntryLargerThanTheRoomIsOnDiskAlone() {
    put("anna", "3".repeat(1_000));

    assertThat(get(disk, "anna")).hasSize(1_000);
  }

  @Test
  void whatIsRemovedIsGoneFromBoth() {
    store.put(bytes("anna"), null);

    assertThat(get(store, "anna")).isNull();
    assertThat(get(disk, "anna")).isNull();
  }

  @Test
  void aFlushWritesWhatIsNewer() {
    store.flush();

    assertThat(get(disk, "anna")).isEqualTo("2");
  }

  /** A task that becomes a standby is flushed, and its copy then goes straight to the disk. */
  @Test
  void afterAFlushTheDiskIsWhatIsRead() {
    store.flush();

    disk.put(bytes("anna"), "restored".getBytes(UTF_8));

    assertThat(get(store, "anna")).isEqualTo("restored");
  }

  /** Such as a standby's, when somebody asks for a customer there. */
  @Test
  void whatIsOnlyReadIsNotKept() {
    disk.put(bytes("ben"), "1".getBytes(UTF_8));
    get(store, "ben");

    disk.put(bytes("ben"), "restored".getBytes(UTF_8));

    assertThat(get(store, "ben")).isEqualTo("restored");
  }

  @Test
  void aRangeHasTheNewestValuesWhateverIsPutMeanwhile() {
    try (var range = store.all()) {
      put("ben", "1");
      put("cleo", "1");
      assertThat(get(disk, "anna")).isEqualTo("1");

      assertThat(text(range.next().value)).isEqualTo("2");
    }

    put("dora", "1");
    assertThat(get(disk, "anna")).isEqualTo("2");
  }

  private void put(String key, String value) {
    store.put(bytes(key), value.getBytes(UTF_8));
  }

  private static @Nullable String get(KeyValueStore<Bytes, byte[]> from, String key) {
    return text(from.get(bytes(key)));
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  private static Bytes bytes(String text) {
    return Bytes.wrap(text.getBytes(UTF_8));
  }
}
