/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.streams.Sweep;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The catalog that one task goes by, and the walk that shows a changed one to every customer. A
 * customer who has an event first is shown it before the event.
 */
final class CatalogWalk {

  private static final Bytes KNOWN = Bytes.wrap("catalog".getBytes(StandardCharsets.UTF_8));

  private final KeyValueStore<Bytes, byte[]> meta;
  private final Sweep sweep;
  private CatalogBoard.Posted current = CatalogBoard.Posted.NOTHING;

  CatalogWalk(KeyValueStore<Bytes, byte[]> meta) {
    this.meta = meta;
    this.sweep = new Sweep(meta, "catalog");
  }

  /** Goes by what is posted; where it differs from what customers know, the walk starts over. */
  void adopt(CatalogBoard.Posted posted) {
    if (posted.equals(current)) {
      return;
    }
    current = posted;
    byte[] fingerprint = posted.fingerprint().getBytes(StandardCharsets.UTF_8);
    byte[] known = meta.get(KNOWN);
    if (Arrays.equals(known, fingerprint)) {
      return;
    }
    meta.put(KNOWN, fingerprint);
    if (known != null) {
      sweep.start(fingerprint);
    }
  }

  Catalog catalog() {
    return current.catalog();
  }

  Sweep sweep() {
    return sweep;
  }

  /** Whether a customer is still to be shown the catalog. */
  boolean awaits(Bytes customerKey) {
    return sweep.hasYetToReach(customerKey);
  }
}
