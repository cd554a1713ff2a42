/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.campaign.definition.Template.Texts;
import dev.lifecycle.campaign.why.TriggerWords;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedCampaignsTest {

  /** The table "Shipped campaigns" of campaigns.md; each send with all waits before it. */
  private static final String TABLE =
      """
      active-upsell (reconditioning): enters value-loyalty:LOYALIST, again after P6M
        -> upsell after P3D by email
        exit on leaving value-loyalty:LOYALIST
      advocate (retention): enters lifecycle:ADVOCATE, again after P24M
        -> forum after P2D by email
        exit on leaving lifecycle:ADVOCATE
      anniversary (retention): 3 months, 6 months and 12 months after the first purchase
        -> anniversary by email/sms
      at-risk (reach, 10% held out): enters lifecycle:AT_RISK, again after P6M
        -> reminder by email/sms
        -> offer after P14D by email/sms when !customer.in('lifecycle:UNHAPPY')
        exit on purchase/leaving lifecycle:AT_RISK
      birthday (reach): every 1 year after the birthday
        -> birthday by email/sms
      champion (retention): enters value-loyalty:CHAMPION, again after P12M
        -> champion after P4D by email/sms
        exit on leaving value-loyalty:CHAMPION
      contract (retention): 1 month before the end of a contract
        -> contract by email/sms
      cross-sell (reconditioning): a purchase where size(event.related) > 0, again after P30D
        -> related after P5D by email/sms
      ex-customer (reach): enters relation:EX_CUSTOMER, again after P12M
        -> why after P7D by email
        exit on purchase
      feedback-request (retention): a purchase, again after P30D
        -> feedback after P14D by email/sms
      keep-in-touch (retention): no message for 3 months, looked at every Monday, again after P3M
        -> news by email
      key-account (retention, transactional): enters importance:A, again after P3M
        -> account by manager
      low-value-care (reach): enters value-loyalty:LOW_VALUE_AT_RISK, again after P12M
        -> care after P10D by email
        exit on purchase/leaving value-loyalty:LOW_VALUE_AT_RISK
      loyal-thanks (retention): enters lifecycle:LOYAL, again after P12M
        -> thanks after P1D by email/sms
      made-good (reach): leaves lifecycle:UNHAPPY, again after P14D
        -> again after P14D by email/sms
      next-purchase-discount (reconditioning): a purchase where customer.n == 1
        -> discount after P3D by email/sms when customer.n == 1
      no-visit (reactivation): no visit for 6 months, looked at every Monday, again after P6M
        -> missed by email/sms
        exit on purchase/visit
      onboarding (reconditioning, transactional): enters lifecycle:NOVICE
        -> how-to after P2D by email
        -> tips after P10D by email when !customer.in('lifecycle:UNHAPPY')
        exit on leaving lifecycle:NOVICE
      potential-champion (reconditioning): enters value-loyalty:POTENTIAL_CHAMPION, again after P12M
        -> personal after P8D by email/sms
        exit on leaving value-loyalty:POTENTIAL_CHAMPION
      potential-key-account (retention, transactional): enters importance:POTENTIAL_A, again after P3M
        -> account by manager
        -> focus after P1M by manager
        -> focus after P2M by manager
        exit on leaving importance:POTENTIAL_A
      prospect-nurture (reach): enters lifecycle:PROSPECT
        -> why-us after PT2H by email/sms
        exit on purchase/leaving lifecycle:PROSPECT
      purchase-survey (retention): a purchase, again after P30D
        -> survey after P1D by email/sms
      referral (retention): enters lifecycle:REFERRING, again after P12M
        -> referral by email/sms
      referral-reward (retention): a referral, again after P30D
        -> surprise by email/sms
      repeat-reward (retention): enters lifecycle:REPEAT, again after P12M
        -> reward by email/sms
      replacement (reconditioning): 1 month before the end of a lifetime
        -> replacement by email/sms
      season (reach): every 24 December, always again
        -> greetings by email
      testimonial-reward (retention): a testimonial, again after P30D
        -> surprise by email/sms
      unhappy (reach, transactional): enters lifecycle:UNHAPPY, always again
        -> alert by manager
        -> apology after P1D by email
      vip-renewed (retention): enters tier:VIP, always again
        -> renewed after P2Y1D by email/sms
        -> renewed after P4Y1D by email/sms
        -> renewed after P6Y1D by email/sms
        -> renewed after P8Y1D by email/sms
        -> renewed after P10Y1D by email/sms
        exit on leaving tier:VIP
      vip-welcome (retention): enters tier:VIP, always again
        -> vip by email/sms
      warranty (retention): 1 month before the end of a warranty
        -> warranty by email/sms
      welcome (reconditioning): enters lifecycle:NEW
        -> welcome after PT1H by email/sms
        -> range after P6DT24H by email/sms when !customer.in('lifecycle:UNHAPPY')
        -> second-purchase after P20DT24H by email/sms when !customer.in('lifecycle:UNHAPPY')
        exit on purchase/leaving lifecycle:NEW
      win-back (reactivation, 10% held out): enters lifecycle:LAPSED, again after P12M
        -> come-back by email/sms
        -> offer after P30D by email/sms when !customer.in('lifecycle:UNHAPPY')
        -> letter after P90D by print when !customer.in('lifecycle:UNHAPPY')
        exit on purchase
      """;

  @Test
  void followTheTable() {
    assertThat(campaigns().map(ShippedCampaignsTest::entry).collect(Collectors.joining()))
        .isEqualTo(TABLE);
  }

  @Test
  void areLiveWithAllTextsForTheirChannels() {
    assertThat(campaigns())
        .allSatisfy(campaign -> {
          assertThat(campaign.status()).isEqualTo(Campaign.Status.LIVE);
          campaign
              .sends()
              .forEach(step -> {
                Step.Send send = campaign.send(step).orElseThrow();
                Texts texts =
                    Objects.requireNonNull(campaign.templates().get(send.template(null))).texts();
                assertThat(texts.subject()).isNotNull();
                assertThat(texts.text()).isNotNull();
                assertThat(texts.sms() != null).isEqualTo(send.channels().contains("sms"));
              });
        });
  }

  @Test
  void everyFileOfTheFolderIsShipped() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(getClass().getResource("/campaigns"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Sources.shipped().stream().map(Source::file).toList());
    }
  }

  private static Stream<Campaign> campaigns() {
    return CatalogReader.readAll(Sources.shipped()).stream()
        .map(reading -> ((Reading.Valid) reading).campaign());
  }

  private static String entry(Campaign campaign) {
    String sends =
        campaign.sends().stream().map(step -> send(campaign, step)).collect(Collectors.joining());
    return "%s (%s%s%s): %s%s\n%s"
        .formatted(
            campaign.id(),
            campaign.strategy().name().toLowerCase(Locale.ROOT),
            campaign.rules().kind() == Rules.Kind.TRANSACTIONAL ? ", transactional" : "",
            holdout(campaign.rules().holdout()),
            TriggerWords.of(campaign.trigger()),
            reentry(campaign.rules().reentry()),
            sends + exit(campaign.rules().exit()));
  }

  private static String send(Campaign campaign, int step) {
    Step.Send send = campaign.send(step).orElseThrow();
    Span wait = campaign.waitBefore(step);
    String when = send.when().equals(Condition.ALWAYS) ? "" : " when " + send.when();
    return "  -> %s%s by %s%s\n"
        .formatted(
            send.template(null),
            wait.isZero() ? "" : " after " + wait,
            String.join("/", send.channels()),
            when);
  }

  private static String exit(Exit exit) {
    Stream<String> events = exit.on().stream().map(EventType::wireName).sorted();
    Stream<String> left =
        exit.leaves().stream().map(category -> "leaving " + category.qualifiedName());
    String all = Stream.concat(events, left).collect(Collectors.joining("/"));
    return all.isEmpty() ? "" : "  exit on %s\n".formatted(all);
  }

  private static String holdout(int hundredths) {
    return hundredths == 0 ? "" : ", %s%% held out".formatted(hundredths / 100);
  }

  private static String reentry(Reentry reentry) {
    return switch (reentry) {
      case Reentry.Never _ -> "";
      case Reentry.Always _ -> ", always again";
      case Reentry.After(Span span) -> ", again after " + span;
    };
  }
}
