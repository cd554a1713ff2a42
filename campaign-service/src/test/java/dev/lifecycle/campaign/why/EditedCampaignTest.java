/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.stream.TestCampaigns;
import dev.lifecycle.event.CustomerEvent;
import dev.lifecycle.testing.TestEvents;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What happened before a version was saved is not told by what that version says. */
class EditedCampaignTest {

  private static final Instant SAVED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant EDITED = Instant.parse("2026-03-06T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String OVER_200 =
      TestCampaigns.HELLO.replace(
          "trigger:\n  enters: [lifecycle:NEW]",
          "trigger: { event: purchase, where: event.amount > 200.0 }");
  private static final CustomerEvent PURCHASE =
      TestEvents.purchase("anna", "1", "2026-03-02T10:00:00Z", "100");

  private final AnnasCampaigns anna = new AnnasCampaigns();

  @Test
  void anEventBeforeTheConditionsChangedIsNotJudgedByThem() {
    anna.save(OVER_200, 1, SAVED);
    anna.happens(PURCHASE, PURCHASE.time());
    anna.save(OVER_200.replace("200", "50"), 2, EDITED);

    told(
        Standing.EVENT_TOO_OLD,
        "The customer's newest purchase was at 2026-03-02T10:00:00Z, before version 2 was saved at"
            + " 2026-03-06T00:00:00Z, with another trigger, audience or reentry. What kept it out is"
            + " not remembered.");
  }

  @Test
  void anEventBeforeTheAudienceOrReentryChangedIsNotJudgedByThem() {
    anna.save(OVER_200, 1, SAVED);
    anna.happens(PURCHASE, PURCHASE.time());
    anna.save(OVER_200 + "reentry: always\n", 2, EDITED);
    assertThat(anna.explained(NOW).because()).contains("before version 2 was saved");

    anna.save(OVER_200 + "audience: customer.n > 0\n", 3, EDITED.plusSeconds(60));

    assertThat(anna.explained(NOW).because()).contains("before version 3 was saved");
  }

  @Test
  void anEventBeforeOtherThingsChangedDidNotMeetTheConditions() {
    anna.save(OVER_200, 1, SAVED);
    anna.happens(PURCHASE, PURCHASE.time());
    anna.save(OVER_200.replace("Nice", "Good") + "holdout: 10%\n", 2, EDITED);

    told(
        Standing.EVENT_NOT_MET,
        "The customer's newest purchase was at 2026-03-02T10:00:00Z, and did not enter: then it did"
            + " not hold that event.amount > 200.0.");
  }

  @Test
  void whoWasInTheCategoryBeforeAVersionAskedForItIsToldSo() {
    anna.save(TestCampaigns.HELLO.replace("NEW", "LAPSED"), 1, SAVED);
    anna.becomesNew();
    anna.save(TestCampaigns.HELLO, 2, EDITED);

    told(
        Standing.IN_CATEGORY_BEFORE,
        "The customer is in lifecycle:NEW, but came into it before version 2 was saved at"
            + " 2026-03-06T00:00:00Z, with another trigger, audience or reentry.");
  }

  @Test
  void whetherACategoryWasLeftIsToldSinceAVersionAsksForIt() {
    String leaves = TestCampaigns.HELLO.replace("enters", "leaves");
    anna.save(leaves, 1, SAVED);
    anna.becomesNew();
    anna.save(leaves.replace("NEW", "LAPSED"), 2, EDITED);

    told(
        Standing.NOT_LEFT,
        "The customer has not left lifecycle:LAPSED since version 2 was saved at"
            + " 2026-03-06T00:00:00Z, with another trigger, audience or reentry.");
  }

  @Test
  void whatHappenedDuringAPauseIsSaidToBeBeforeTheCampaignWasResumed() {
    anna.save(OVER_200.replace("live", "paused"), 1, SAVED);
    anna.save(OVER_200, 2, SAVED.plusSeconds(60));
    anna.save(OVER_200.replace("live", "paused"), 3, SAVED.plusSeconds(120));
    anna.happens(PURCHASE, PURCHASE.time());
    anna.save(OVER_200, 4, EDITED);

    told(
        Standing.EVENT_TOO_OLD,
        "The customer's newest purchase was at 2026-03-02T10:00:00Z, before the campaign was resumed"
            + " at 2026-03-06T00:00:00Z.");
  }

  @Test
  void whoWasSentSomethingIsHeldOutFromNowOn() {
    anna.save(TestCampaigns.HELLO, 1, SAVED);
    anna.becomesNew();
    anna.save(TestCampaigns.HELLO + "holdout: 100%\n", 2, EDITED);

    assertThat(anna.explained(NOW).because())
        .endsWith(
            " Step 1 was sent at 2026-03-05T12:00:00Z. From now on the customer is held out: gets"
                + " nothing, so that the others can be compared with them.");
  }

  @Test
  void whatWaitsIsHeldOutByItsOwnVersionOnly() {
    String week = TestCampaigns.LATER.replace("PT1H", "P7D");
    anna.save(week, 1, SAVED);
    anna.becomesNew();
    anna.save(week + "holdout: 100%\n", 2, EDITED);

    assertThat(anna.explained(NOW).because())
        .endsWith(
            "is due at 2026-03-12T12:00:00Z, if no purchase comes before. What enters from now on is"
                + " held out: gets nothing, so that the others can be compared with them.");
  }

  @Test
  void whatWaitsIsStillHeldOutWhereANewVersionHoldsOutNobody() {
    String week = TestCampaigns.LATER.replace("PT1H", "P7D");
    anna.save(week + "holdout: 100%\n", 1, SAVED);
    anna.becomesNew();
    anna.save(week, 2, EDITED);

    assertThat(anna.explained(NOW).because())
        .endsWith(
            "is due at 2026-03-12T12:00:00Z, if no purchase comes before. It is held out: gets"
                + " nothing, so that the others can be compared with them.");

    anna.passUntil(Instant.parse("2026-03-12T12:00:00Z"));

    assertThat(anna.explained(NOW).because())
        .endsWith(" Step 2 was stopped at 2026-03-12T12:00:00Z: the customer was held out then.");
  }

  private void told(Standing standing, String because) {
    assertThat(anna.explained(NOW).because()).isEqualTo(because);
    assertThat(anna.explained(NOW).standing()).isEqualTo(standing);
  }
}
