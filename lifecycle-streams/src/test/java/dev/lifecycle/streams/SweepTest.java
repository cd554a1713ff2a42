/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StateKeeping.class)
class SweepTest {

  private static final byte[] ORDER = {1, 2, 3};

  private final StateKeeping kept;
  private @TempDir Path folder;
  private OpenStore meta;
  private OpenStore customers;
  private Sweep sweep;

  SweepTest(StateKeeping kept) {
    this.kept = kept;
  }

  @BeforeEach
  void open() {
    meta = new OpenStore(kept, folder, "meta");
    customers = OpenStore.customers(kept, folder, "customers");
    for (String id : List.of("anna", "ben", "cleo", "dora", "emil")) {
      customers.store().put(key(id), new byte[0]);
    }
    sweep = new Sweep(meta.store(), "settings");
  }

  @AfterEach
  void close() {
    meta.close();
    customers.close();
  }

  @Test
  void looksAtEveryCustomerOnceInSlices() {
    sweep.start(ORDER);

    assertThat(visits(2)).containsExactly("anna", "ben", "cleo", "dora", "emil");
    assertThat(sweep.running()).isFalse();
  }

  @Test
  void goesOnAfterARestartWhereItStopped() {
    sweep.start(ORDER);
    slice(sweep, 2);

    sweep = new Sweep(meta.store(), "settings");

    assertThat(sweep.order()).isEqualTo(ORDER);
    assertThat(visits(2)).containsExactly("cleo", "dora", "emil");
  }

  @Test
  void startsOverWithANewOrder() {
    sweep.start(ORDER);
    slice(sweep, 3);

    sweep.start(new byte[] {9});

    assertThat(visits(10)).hasSize(5);
  }

  @Test
  void knowsWhomItHasYetToReach() {
    assertThat(sweep.hasYetToReach(key("anna"))).isFalse();
    sweep.start(ORDER);
    assertThat(sweep.hasYetToReach(key("anna"))).isTrue();

    slice(sweep, 2);

    assertThat(sweep.hasYetToReach(key("ben"))).isFalse();
    assertThat(sweep.hasYetToReach(key("cleo"))).isTrue();
  }

  @Test
  void isOverForGoodOnceEveryoneWasLookedAt() {
    sweep.start(ORDER);
    visits(10);

    assertThat(new Sweep(meta.store(), "settings").running()).isFalse();
  }

  private List<String> visits(int limit) {
    List<String> all = new ArrayList<>();
    while (sweep.running()) {
      all.addAll(slice(sweep, limit));
    }
    return all;
  }

  private List<String> slice(Sweep walk, int limit) {
    var slice = walk.slice(customers.store(), limit);
    slice.forEach(entry -> walk.reached(entry.key));
    return slice.stream().map(entry -> new String(entry.key.get(), UTF_8)).toList();
  }

  private static Bytes key(String id) {
    return Bytes.wrap(id.getBytes(UTF_8));
  }
}
