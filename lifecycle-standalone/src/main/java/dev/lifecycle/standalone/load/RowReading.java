/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import dev.lifecycle.codec.Decoded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** A table's way to events: rows completed, left out, put together, and turned into events. */
final class RowReading {

  private final RowPlan plan;
  private final List<Lookup> lookups;
  private final Draft draft;
  private final Intake to;
  private final Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
  private boolean checked;

  RowReading(RowPlan plan, List<Lookup> lookups, Intake to) {
    this.plan = plan;
    this.lookups = lookups;
    this.draft = new Draft(plan.mapping());
    this.to = to;
  }

  void read(SourceFile file, LongConsumer progress) {
    Table.read(file, plan.format(), progress, new Table.TableIntake(this::take, to::refuse));
    groups.values().forEach(this::deliver);
    groups.clear();
    checked = false;
  }

  private void requireColumns(Row row) {
    Set<String> there = new TreeSet<>(row.cells().keySet());
    lookups.forEach(lookup -> there.addAll(lookup.columns()));
    Set<String> wanted = new TreeSet<>(plan.mapping().tableColumns());
    wanted.addAll(plan.only().keySet());
    wanted.removeAll(there);
    if (!wanted.isEmpty()) {
      throw new LoadException(
          "Expected %s to have columns %s, but it has %s".formatted(row.file(), wanted, there));
    }
  }

  private void take(Row bare) {
    if (!checked) {
      requireColumns(bare);
      checked = true;
    }
    Row row = bare;
    for (Lookup lookup : lookups) {
      row = lookup.complete(row);
    }
    if (!wanted(row)) {
      to.skip();
    } else if (plan.group()) {
      groups.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(row);
    } else {
      deliver(List.of(row));
    }
  }

  private boolean wanted(Row row) {
    for (Map.Entry<String, Pattern> only : plan.only().entrySet()) {
      if (!only.getValue().matcher(row.cell(only.getKey())).matches()) {
        return false;
      }
    }
    return true;
  }

  private List<String> key(Row row) {
    Mapping mapping = plan.mapping();
    return List.of(mapping.value("orderId", row), mapping.value(Mapping.CUSTOMER, row));
  }

  private void deliver(List<Row> rows) {
    Row first = rows.getFirst();
    switch (draft.event(rows)) {
      case Decoded.Accepted(var event) -> to.accept(event, first.source(), first.line());
      case Decoded.Rejected rejected -> to.refuse(RefusedLine.of(first, rejected));
    }
  }
}
