/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.trigger;

import dev.lifecycle.campaign.customer.Bought;
import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Trigger;
import dev.lifecycle.campaign.timer.LocalTimes;
import dev.lifecycle.campaign.timer.Mark;
import dev.lifecycle.campaign.timer.Planned;
import dev.lifecycle.event.CustomerEvent.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ends of what a customer bought, and of contracts; what is void or unknown has none. */
final class Expiries {

  private Expiries() {}

  static Optional<Planned> next(
      Trigger.Expiry trigger, Mark mark, CustomerState state, LocalTimes times) {
    return all(trigger, state, times)
        .<Planned>map(expiry -> expiry)
        .filter(mark::allows)
        .min(Planned.ORDER);
  }

  /** What ends next, on a day or later, whether it is still to be planned or not. */
  static Optional<Planned.Expiry> ending(
      Trigger.Expiry trigger, LocalDate from, CustomerState state, LocalTimes times) {
    return all(trigger, state, times)
        .filter(expiry -> !expiry.ends().isBefore(from))
        .min(Planned.ORDER);
  }

  private static Stream<Planned.Expiry> all(
      Trigger.Expiry trigger, CustomerState state, LocalTimes times) {
    return switch (trigger.of()) {
      case LIFETIME -> items(trigger, Bought::lifetime, state, times);
      case WARRANTY -> items(trigger, Bought::warranty, state, times);
      case CONTRACT -> contracts(trigger, state, times);
    };
  }

  /** What the texts may say of what ends. */
  static Map<String, String> said(Planned.Expiry planned, CustomerState state) {
    var said = new HashMap<String, String>();
    said.put("ends", planned.ends().toString());
    state.bought().stream()
        .filter(item -> item.id().equals(planned.entryId()))
        .forEach(item -> {
          said.put("sku", item.sku());
          said.put("order", item.orderId());
          EventFields.put(said, "item.name", item.name());
          EventFields.put(said, "item.category", item.category());
        });
    contracts(state).stream()
        .filter(contract -> id(contract).equals(planned.entryId()))
        .forEach(contract -> {
          said.put("contract", contract.contractId());
          EventFields.put(said, "kind", contract.kind());
        });
    return said;
  }

  private static Stream<Planned.Expiry> items(
      Trigger.Expiry trigger,
      Function<Bought, @Nullable Period> period,
      CustomerState state,
      LocalTimes times) {
    Map<String, Instant> placedAt = state.orders().placedAt();
    return state.bought().stream()
        .flatMap(item -> {
          Instant at = placedAt.get(item.orderId());
          LocalDate end = at == null ? null : Bought.end(times.date(at), period.apply(item));
          return end == null ? Stream.empty() : Stream.of(plan(trigger, item.id(), end, times));
        });
  }

  private static Stream<Planned.Expiry> contracts(
      Trigger.Expiry trigger, CustomerState state, LocalTimes times) {
    return contracts(state).stream()
        .flatMap(contract -> {
          LocalDate end = contract.expires();
          return end != null && Anchors.isDate(end)
              ? Stream.of(plan(trigger, id(contract), end, times))
              : Stream.empty();
        });
  }

  private static List<Contract> contracts(CustomerState state) {
    List<Contract> contracts = ContactCard.value(state.contact().contracts());
    return contracts == null ? List.of() : contracts;
  }

  private static String id(Contract contract) {
    return contract.contractId() + "@" + contract.expires();
  }

  private static Planned.Expiry plan(
      Trigger.Expiry trigger, String entryId, LocalDate ends, LocalTimes times) {
    return new Planned.Expiry(entryId, ends, times.at(ends.minus(trigger.before())));
  }
}
