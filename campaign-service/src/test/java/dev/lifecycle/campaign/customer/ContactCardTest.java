/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.event.CustomerEvent.Contact;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.fact.EventKey;
import dev.lifecycle.testing.TestContact;
import dev.lifecycle.testing.TestEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactCardTest {

  private static final Contact FIRST =
      TestContact.of("anna", "2026-01-01T00:00:00Z")
          .name(Update.set("Anna"))
          .email(Update.set("old@example.com"))
          .phone(Update.set("1"))
          .build();
  private static final Contact SECOND =
      TestContact.of("anna", "2026-02-01T00:00:00Z")
          .email(Update.set("new@example.com"))
          .phone(Update.clear())
          .build();
  private static final Contact THIRD =
      TestContact.of("anna", "2026-03-01T00:00:00Z").name(Update.set("Anne")).build();

  @Test
  void theNewestOfEachFieldWinsWhateverTheOrderOfArrival() {
    ContactCard inOrder = card(FIRST, SECOND, THIRD);

    for (List<Contact> order :
        List.of(
            List.of(FIRST, THIRD, SECOND),
            List.of(SECOND, FIRST, THIRD),
            List.of(SECOND, THIRD, FIRST),
            List.of(THIRD, FIRST, SECOND),
            List.of(THIRD, SECOND, FIRST),
            List.of(THIRD, SECOND, FIRST, SECOND, THIRD))) {
      assertThat(card(order.toArray(Contact[]::new))).isEqualTo(inOrder);
    }
    assertThat(ContactCard.value(inOrder.name())).isEqualTo("Anne");
    assertThat(ContactCard.value(inOrder.email())).isEqualTo("new@example.com");
    assertThat(ContactCard.value(inOrder.phone())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void aBlankTextIsAsGoodAsNone(String blank) {
    Contact contact =
        TestContact.of("anna", "2026-02-01T00:00:00Z")
            .name(Update.set(blank))
            .email(Update.set(blank))
            .build();

    assertThat(ContactCard.value(card(FIRST, contact).name())).isNull();
    assertThat(ContactCard.value(card(FIRST, contact).email())).isNull();
  }

  @Test
  void anErasureLeavesOnlyWhatWasToldAfterIt() {
    var erasure = EventKey.of(TestEvents.erasure("anna", "2026-02-15T00:00:00Z").envelope());

    assertThat(card(FIRST, SECOND, THIRD).since(erasure)).isEqualTo(card(THIRD));
  }

  private static ContactCard card(Contact... contacts) {
    ContactCard card = ContactCard.EMPTY;
    for (Contact contact : contacts) {
      card = card.with(contact);
    }
    return card;
  }
}
