/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.ContactCard;
import dev.lifecycle.campaign.definition.Rules.Kind;
import dev.lifecycle.campaign.guard.Reach.By;
import dev.lifecycle.campaign.guard.Reach.Nowhere;
import dev.lifecycle.event.CustomerEvent.Update;
import dev.lifecycle.event.Outcome.Reason;
import dev.lifecycle.testing.TestContact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final List<String> STEP = List.of("email", "sms", "print");
  private static final Set<String> ALL = Set.of("email", "sms", "print", "webhook", "manager");

  @Test
  void whereNoneOfTheStepsChannelsIsSetUpTheOutboxNeedsNothing() {
    assertThat(Reach.choose(STEP, Set.of(), ContactCard.EMPTY, Kind.MARKETING))
        .isEqualTo(new By("outbox"));
    assertThat(Reach.choose(STEP, Set.of("manager"), ContactCard.EMPTY, Kind.MARKETING))
        .isEqualTo(new By("outbox"));
  }

  @Test
  void theFirstOfTheStepsChannelsThatIsSetUpWithAddressAndConsentIsTaken() {
    ContactCard all = reachable(Map.of("email", true, "sms", true, "print", true));

    assertThat(marketing(STEP, ALL, all)).isEqualTo(new By("email"));
    assertThat(marketing(STEP, Set.of("sms", "print"), all)).isEqualTo(new By("sms"));
    assertThat(marketing(List.of("print", "email"), ALL, all)).isEqualTo(new By("print"));
    assertThat(marketing(STEP, ALL, reachable(Map.of("email", false, "print", true))))
        .isEqualTo(new By("print"));
  }

  @Test
  void theOneThatTheCustomerPrefersComesFirstWhereTheStepHasIt() {
    ContactCard card =
        card(contact ->
            full(contact, Map.of("email", true, "sms", true)).preferredChannel(Update.set("sms")));

    assertThat(marketing(STEP, ALL, card)).isEqualTo(new By("sms"));
    assertThat(marketing(List.of("email"), ALL, card)).isEqualTo(new By("email"));
    assertThat(marketing(STEP, Set.of("email"), card)).isEqualTo(new By("email"));
  }

  @Test
  void aPreferenceWithoutConsentIsNone() {
    ContactCard card =
        card(contact ->
            full(contact, Map.of("email", true, "sms", false)).preferredChannel(Update.set("sms")));

    assertThat(marketing(STEP, ALL, card)).isEqualTo(new By("email"));
  }

  @Test
  void withoutAnyAddressItSaysSo() {
    ContactCard card =
        card(contact -> contact.email(Update.set(" ")).consents(Update.set(Map.of("email", true))));

    assertThat(reason(marketing(STEP, ALL, card))).isEqualTo(Reason.NO_ADDRESS);
    assertThat(reason(marketing(List.of("manager"), ALL, card))).isEqualTo(Reason.NO_ADDRESS);
  }

  @Test
  void whereNothingIsKnownOfConsentItSaysSo() {
    assertThat(reason(marketing(STEP, ALL, reachable(Map.of())))).isEqualTo(Reason.NO_CONSENT);
    assertThat(reason(marketing(STEP, ALL, reachable(Map.of("manager", true)))))
        .isEqualTo(Reason.NO_CONSENT);
  }

  @Test
  void whereConsentWasWithdrawnItSaysSoAlsoBesideAChannelThatNobodyAskedFor() {
    ContactCard withdrawn = reachable(Map.of("email", false));

    assertThat(reason(marketing(STEP, ALL, withdrawn))).isEqualTo(Reason.UNSUBSCRIBED);
    assertThat(reason(marketing(List.of("sms"), ALL, withdrawn))).isEqualTo(Reason.NO_CONSENT);
  }

  @Test
  void consentToAChannelWithoutAnAddressIsNoUse() {
    ContactCard card =
        card(contact ->
            contact
                .email(Update.set("anna@example.com"))
                .consents(Update.set(Map.of("email", false, "sms", true))));

    assertThat(reason(marketing(STEP, ALL, card))).isEqualTo(Reason.UNSUBSCRIBED);
  }

  @Test
  void theManagerTheWebhookAndTheOutboxNeedNoConsentOfTheCustomer() {
    ContactCard card = card(contact -> contact.accountManager(Update.set("m@example.com")));

    assertThat(marketing(List.of("manager"), ALL, card)).isEqualTo(new By("manager"));
    assertThat(marketing(List.of("email", "webhook"), ALL, card)).isEqualTo(new By("webhook"));
    assertThat(marketing(List.of("email", "outbox"), ALL, card)).isEqualTo(new By("outbox"));
  }

  @Test
  void whatBelongsToATransactionNeedsAnAddressButNoConsent() {
    ContactCard withdrawn = reachable(Map.of("email", false));

    assertThat(Reach.choose(STEP, ALL, withdrawn, Kind.TRANSACTIONAL)).isEqualTo(new By("email"));
    assertThat(reason(Reach.choose(STEP, ALL, ContactCard.EMPTY, Kind.TRANSACTIONAL)))
        .isEqualTo(Reason.NO_ADDRESS);
  }

  private static Reach marketing(List<String> step, Set<String> setUp, ContactCard card) {
    return Reach.choose(step, setUp, card, Kind.MARKETING);
  }

  private static Reason reason(Reach reach) {
    assertThat(reach).isInstanceOf(Nowhere.class);
    return ((Nowhere) reach).reason();
  }

  private static ContactCard reachable(Map<String, Boolean> consents) {
    return card(contact -> full(contact, consents));
  }

  private static TestContact full(TestContact contact, Map<String, Boolean> consents) {
    return contact
        .email(Update.set("anna@example.com"))
        .phone(Update.set("+31612345678"))
        .postalAddress(Update.set("Dam 1, Amsterdam"))
        .consents(Update.set(consents));
  }

  private static ContactCard card(UnaryOperator<TestContact> fields) {
    return ContactCard.EMPTY.with(
        fields.apply(TestContact.of("anna", "2026-01-01T00:00:00Z")).build());
  }
}
