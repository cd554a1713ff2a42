/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.compare;

import dev.lifecycle.event.CustomerId;
import dev.lifecycle.standalone.compare.Difference.Aspect;
import dev.lifecycle.standalone.compare.Difference.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns pairs, which come in order of their keys, into differences, one customer at a time. */
final class Judging {

  private static final Comparator<Difference> READING_ORDER =
      Comparator.comparing(Difference::campaign)
          .thenComparing(difference -> difference.entry().at())
          .thenComparing(difference -> difference.entry().id())
          .thenComparingInt(Difference::step);

  private final SetResult base;
  private final SetResult changed;
  private final Consumer<Difference> action;
  private final Map<String, Pair> ofCustomer = new HashMap<>();
  private @Nullable CustomerId customer;

  Judging(SetResult base, SetResult changed, Consumer<Difference> action) {
    this.base = base;
    this.changed = changed;
    this.action = action;
  }

  void accept(Pair pair) {
    if (!pair.key().customer().equals(customer)) {
      finish();
      customer = pair.key().customer();
    }
    ofCustomer.put(pair.key().messageId(), pair);
  }

  void finish() {
    ofCustomer.values().stream()
        .map(this::difference)
        .flatMap(Optional::stream)
        .sorted(READING_ORDER)
        .forEach(action);
    ofCustomer.clear();
  }

  private Optional<Difference> difference(Pair pair) {
    if (pair.base() instanceof Fate.Sent was) {
      return Optional.of(
          pair.changed() instanceof Fate.Sent is
              ? moved(pair.key(), was, is)
              : noLongerSent(pair.key(), was));
    }
    return pair.changed() instanceof Fate.Sent is
        ? Optional.of(newlySent(pair.key(), is))
        : Optional.empty();
  }

  private static Difference moved(MessageKey key, Fate.Sent was, Fate.Sent is) {
    return new Difference(
        key.customer().value(),
        key.campaign(),
        key.step(),
        was.entry(),
        key.messageId(),
        Difference.Kind.MOVED,
        aspects(was, is),
        null,
        Version.of(was),
        Version.of(is));
  }

  private Difference noLongerSent(MessageKey key, Fate.Sent was) {
    return new Difference(
        key.customer().value(),
        key.campaign(),
        key.step(),
        was.entry(),
        key.messageId(),
        Difference.Kind.NO_LONGER_SENT,
        List.of(),
        new WhyNot(Side.CHANGED, changed, ofCustomer).because(key, was.entry()),
        Version.of(was),
        null);
  }

  private Difference newlySent(MessageKey key, Fate.Sent is) {
    return new Difference(
        key.customer().value(),
        key.campaign(),
        key.step(),
        is.entry(),
        key.messageId(),
        Difference.Kind.NEWLY_SENT,
        List.of(),
        new WhyNot(Side.BASE, base, ofCustomer).because(key, is.entry()),
        null,
        Version.of(is));
  }

  private static List<Aspect> aspects(Fate.Sent was, Fate.Sent is) {
    var aspects = new ArrayList<Aspect>();
    add(Aspect.TIME, was.time(), is.time(), aspects);
    add(Aspect.CHANNEL, was.channel(), is.channel(), aspects);
    add(Aspect.TEMPLATE, was.template(), is.template(), aspects);
    add(Aspect.TEXT, was.texts(), is.texts(), aspects);
    return aspects;
  }

  private static void add(Aspect aspect, Object was, Object is, List<Aspect> aspects) {
    if (!Objects.equals(was, is)) {
      aspects.add(aspect);
    }
  }
}
