/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Contract;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.CustomerEvent.Visit;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.event.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ShiftTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void movesByWholeDaysSoThatTheNewestEventIsTodayOrYesterdayAndNotAfterNow() {
    Shift shift = Shift.toNow(Instant.parse("1998-06-30T18:30:00Z"), NOW);

    assertThat(shift.moved(visit("1998-06-30T18:30:00Z")).time()).isEqualTo("2026-11-22T18:30:00Z");
    assertThat(shift.moved(visit("1997-01-01T00:00:00Z")).time()).isEqualTo("2025-05-26T00:00:00Z");
  }

  @Test
  void leavesTheNewestEventAtNowWhereItIsNow() {
    assertThat(Shift.toNow(NOW, NOW)).isEqualTo(Shift.NONE);
  }

  @Test
  void movesAHistoryFromTheFutureBack() {
    Shift shift = Shift.toNow(Instant.parse("2027-01-01T08:00:00Z"), NOW);

    assertThat(shift.moved(visit("2027-01-01T08:00:00Z")).time()).isEqualTo("2026-11-23T08:00:00Z");
  }

  @Test
  void movesTheEndOfContractsToo() {
    Contact contact =
        contact(
            Update.set(
                List.of(
                    new Contract("k", null, LocalDate.of(2020, 2, 1)),
                    new Contract("open", null, null))));

    assertThat(((Contact) new Shift(30).moved(contact)).contracts())
        .isEqualTo(
            Update.set(
                List.of(
                    new Contract("k", null, LocalDate.of(2020, 3, 2)),
                    new Contract("open", null, null))));
  }

  @Test
  void keepsTheEndOfContractsInTheYearsThatAreRead() {
    assertThat(expiry(new Shift(30), LocalDate.of(9999, 12, 31))).isEqualTo("9999-12-31");
    assertThat(expiry(new Shift(-30), LocalDate.of(0, 1, 1))).isEqualTo("0000-01-01");
  }

  private static @Nullable LocalDate expiry(Shift shift, LocalDate expires) {
    Contact contact = contact(Update.set(List.of(new Contract("k", null, expires))));
    return switch (((Contact) shift.moved(contact)).contracts()) {
      case Update.Set<List<Contract>>(var contracts) -> contracts.getFirst().expires();
      case Update.Keep<List<Contract>> _, Update.Clear<List<Contract>> _ ->
          throw new AssertionError("Expected contracts, but there are none");
    };
  }

  private static Visit visit(String time) {
    return new Visit(at(time), "/", null);
  }

  private static Contact contact(Update<List<Contract>> contracts) {
    return new Contact(
        at("2020-01-01T00:00:00Z"),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        Update.keep(),
        contracts,
        Update.keep());
  }

  private static Envelope at(String time) {
    return new Envelope("e", "/t", new CustomerId("anna"), Instant.parse(time));
  }
}
