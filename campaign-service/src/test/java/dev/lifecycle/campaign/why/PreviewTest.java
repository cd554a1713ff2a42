/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.customer.CustomerState;
import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Catalog;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.flow.CampaignDecider;
import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.campaign.why.PreviewCount.Next;
import dev.lifecycle.event.CustomerId;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String LIVE = TestCampaigns.LATER + "onPublish: includeCurrent\n";
  private static final String DRAFT = LIVE.replace("live", "draft");
  private static final CampaignDecider DECIDER = new CampaignDecider(CampaignSettings.DEFAULTS);

  private Catalog catalog = Catalog.EMPTY;

  @Test
  void saysHowManyGoingLiveWouldEnterAndWhyTheOthersWouldNot() {
    catalog = catalog.with(campaign(DRAFT), 1, NOW.minusSeconds(60));
    CustomerState visitor = visitor("vera");
    List<CustomerState> all =
        List.of(isNew("anna"), isNew("ben"), visitor, entered("carl"), isNew("other"));
    String audience = LIVE + "audience: customer.id != 'other'\n";

    PreviewCount count = count(audience, all);

    assertThat(count.fates())
        .containsEntry(Fate.ENTERS, new PreviewCount.Tally(2, List.of("anna", "ben")))
        .containsEntry(Fate.NOT_IN_CATEGORY, new PreviewCount.Tally(1, List.of("vera")))
        .containsEntry(Fate.ENTERED_BEFORE, new PreviewCount.Tally(1, List.of("carl")))
        .containsEntry(Fate.NOT_IN_AUDIENCE, new PreviewCount.Tally(1, List.of("other")));
    assertThat(PreviewWords.of(campaign(LIVE), count))
        .isEqualTo("Saving it enters 2 of 5 customers at once, none of them held out.");
  }

  @Test
  void withoutIncludeCurrentNobodyEntersAndItIsSaidHowManyThereAre() {
    catalog = catalog.with(campaign(DRAFT), 1, NOW.minusSeconds(60));
    String futureOnly = TestCampaigns.LATER;

    PreviewCount count = count(futureOnly, List.of(isNew("anna"), isNew("ben")));

    assertThat(PreviewWords.of(campaign(futureOnly), count))
        .isEqualTo(
            "Saving it enters nobody at once. Only who comes into its category from now on enters."
                + " 2 are in it already.");
  }

  @Test
  void editingALiveCampaignEntersNobody() {
    catalog = catalog.with(campaign(TestCampaigns.LATER), 1, NOW.minusSeconds(60));

    PreviewCount count = count(LIVE, List.of(isNew("anna")));

    assertThat(count.fates()).containsOnlyKeys(Fate.NOT_INCLUDED);
    assertThat(PreviewWords.of(campaign(LIVE), count))
        .contains(
            " 1 is in it already. What onPublish includes is looked at only when a campaign goes"
                + " live. ");
  }

  @Test
  void saysWhatMovesAndWhatIsStopped() {
    catalog = catalog.with(campaign(TestCampaigns.LATER), 1, NOW.minusSeconds(60));
    CustomerState waiting = isNew("anna");
    String sooner = TestCampaigns.LATER.replace("PT1H", "PT10M") + "apply: now\n";

    PreviewCount count = count(sooner, List.of(waiting));

    assertThat(count.waiting()).isEqualTo(1);
    assertThat(count.moved()).isEqualTo(1);
    assertThat(PreviewWords.of(campaign(sooner), count))
        .endsWith(
            " 1 entry waits in it now: 1 is to go on at another time or send, and 0 are stopped at"
                + " once.");
  }

  @Test
  void whatChangesNothingForThoseWhoWaitSaysSo() {
    catalog = catalog.with(campaign(TestCampaigns.LATER), 1, NOW.minusSeconds(60));
    String renamed = TestCampaigns.LATER + "name: Hello\n";

    assertThat(PreviewWords.of(campaign(renamed), count(renamed, List.of(isNew("anna")))))
        .endsWith(" 1 entry waits in it now: nothing changes for what waits.");
  }

  @Test
  void ofADraftItSaysHowToLearnMore() {
    assertThat(PreviewWords.of(campaign(DRAFT), count(DRAFT, List.of(isNew("anna")))))
        .isEqualTo(
            "Saving it enters nobody: it is a draft. A preview with status: live says whom it would"
                + " enter.");
  }

  @Test
  void forDatesItSaysWhenTheNextIsAndForHowMany() {
    String anniversary = trigger("anniversary: { of: firstPurchase, at: [P3M] }");
    List<CustomerState> all =
        List.of(
            buyer("anna", "2026-01-15T12:00:00Z"),
            buyer("ben", "2026-01-15T18:00:00Z"),
            buyer("carl", "2026-02-15T12:00:00Z"),
            visitor("vera"));

    PreviewCount count = count(anniversary, all);

    assertThat(count.next()).isEqualTo(new Next(Instant.parse("2026-04-15T09:00:00Z"), 2));
    assertThat(PreviewWords.of(campaign(anniversary), count))
        .isEqualTo(
            "Saving it enters nobody at once. The next time is 2026-04-15T09:00:00Z, for 2 customers"
                + " as things are today. 1 more has a later one.");
  }

  @Test
  void forADayItSaysWhenItIsWhomItLeavesOutAndWhomItHoldsOut() {
    String season = trigger("calendar: { on: \"12-24\" }");
    List<CustomerState> all = List.of(visitor("vera"), visitor("other"));
    String audience = season + "audience: customer.id != 'other'\n";
    String holdout = season + "holdout: 100%\n";

    assertThat(PreviewWords.of(campaign(audience), count(audience, all)))
        .isEqualTo(
            "Saving it enters nobody at once. The next time is 2026-12-24T09:00:00Z, for 1 customer"
                + " as things are today. 1 has one, but is not in the audience.");
    assertThat(PreviewWords.of(campaign(holdout), count(holdout, all)))
        .isEqualTo(
            "Saving it enters nobody at once. No customer has a time to come at which it would enter"
                + " them. 2 have one, but are held out.");
  }

  @Test
  void forAClockItSaysWhenItStrikesNext() {
    String mondays = trigger("cron: 0 9 * * MON");

    assertThat(PreviewWords.of(campaign(mondays), count(mondays, List.of(visitor("vera")))))
        .isEqualTo(
            "Saving it enters nobody at once. The next time is 2026-03-02T09:00:00Z, for 1 customer"
                + " as things are today.");
  }

  private static String trigger(String trigger) {
    return TestCampaigns.HELLO.replace("enters: [lifecycle:NEW]", trigger);
  }

  private CustomerState buyer(String id, String time) {
    return DECIDER
        .onEvent(
            CustomerState.unknown(new CustomerId(id)),
            TestEvents.purchase(id, id, time, "10"),
            catalog,
            NOW)
        .next();
  }

  private PreviewCount count(String yaml, List<CustomerState> customers) {
    var preview = new Preview(DECIDER, catalog, campaign(yaml), NOW);
    PreviewCount count = PreviewCount.NOBODY;
    for (CustomerState customer : customers) {
      count = count.and(customer.customer(), preview.of(customer));
    }
    return count;
  }

  private CustomerState isNew(String id) {
    var customer = new CustomerId(id);
    return DECIDER
        .onChange(
            CustomerState.unknown(customer),
            TestCampaigns.becomesNew(customer, NOW.minusSeconds(30)),
            catalog,
            NOW)
        .next();
  }

  private CustomerState visitor(String id) {
    return DECIDER
        .onEvent(
            CustomerState.unknown(new CustomerId(id)),
            TestEvents.visit(id, "2026-02-01T00:00:00Z"),
            catalog,
            NOW)
        .next();
  }

  /** Entered long ago, when the campaign was live before. */
  private static CustomerState entered(String id) {
    var customer = new CustomerId(id);
    Catalog before = Catalog.EMPTY.with(campaign(TestCampaigns.LATER), 1, Instant.EPOCH);
    CustomerState state =
        DECIDER
            .onChange(
                CustomerState.unknown(customer),
                TestCampaigns.becomesNew(customer, NOW.minusSeconds(9_000)),
                before,
                NOW.minusSeconds(9_000))
            .next();
    return DECIDER.onTime(state, before, NOW.minusSeconds(5_000)).next();
  }

  private static Campaign campaign(String yaml) {
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
