/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.streams.Sweep;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The catalog that one task goes by, and the walk that shows a changed one to every customer. A
 * customer who has an event first is shown it before the event.
 *
 * <p>The walk also carries which campaigns went live and include those who are in their category:
 * it is durable, so that each customer is asked for each of them, and only until the walk is over.
 */
final class CatalogWalk {

  private static final Bytes KNOWN = Bytes.wrap("catalog".getBytes(UTF_8));
  private static final Bytes PUBLICATIONS = Bytes.wrap("catalog/publications".getBytes(UTF_8));
  private static final String START = "catalog";

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
    byte[] fingerprint = posted.fingerprint().getBytes(UTF_8);
    byte[] known = meta.get(KNOWN);
    if (Arrays.equals(known, fingerprint)) {
      return;
    }
    meta.put(KNOWN, fingerprint);
    Set<String> newlyPublished = newlyPublished();
    if (known != null) {
      newlyPublished.addAll(published());
      sweep.start(lines(START, newlyPublished));
    }
  }

  /** The campaigns of which a customer who is still to be shown the catalog is to know. */
  Set<String> published() {
    byte[] order = sweep.order();
    return order == null
        ? Set.of()
        : new String(order, UTF_8).lines().skip(1).collect(Collectors.toSet());
  }

  private Set<String> newlyPublished() {
    var publications = current.catalog().publications();
    byte[] stored = meta.get(PUBLICATIONS);
    Set<String> known =
        stored == null ? Set.of() : new String(stored, UTF_8).lines().collect(Collectors.toSet());
    var lines = new TreeSet<String>();
    var newly = new TreeSet<String>();
    publications.forEach((campaign, at) -> {
      String line = campaign + " " + at;
      lines.add(line);
      if (!known.contains(line)) {
        newly.add(campaign);
      }
    });
    meta.put(PUBLICATIONS, lines("", lines));
    return newly;
  }

  private static byte[] lines(String first, Set<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream())
        .collect(Collectors.joining("\n"))
        .getBytes(UTF_8);
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
