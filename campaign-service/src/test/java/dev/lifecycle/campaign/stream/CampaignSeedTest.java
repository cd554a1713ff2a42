/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.event.CampaignSaved;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CampaignSeedTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String CHANGED = TestCampaigns.HELLO.replace("Nice", "Good");

  private final CampaignHistory history = new CampaignHistory();
  private final Map<String, CampaignSaved> written = new LinkedHashMap<>();

  @Test
  void aNewCampaignIsSavedAsVersion1AndKeptUnderItsVersion() {
    seed(TestCampaigns.HELLO);

    assertThat(written).containsOnlyKeys("hello", "hello@1");
    assertThat(written.get("hello"))
        .isEqualTo(new CampaignSaved("hello", 1, TestCampaigns.HELLO, Map.of(), "folder", NOW));
  }

  @Test
  void anUnchangedTextIsNoNewVersion() {
    seed(TestCampaigns.HELLO);
    seed(TestCampaigns.HELLO);

    assertThat(written).isEmpty();
  }

  @Test
  void aChangedTextIsTheNextVersionAndTheOldOneStaysForThoseWhoEnteredIt() {
    seed(TestCampaigns.HELLO);
    seed(CHANGED);

    assertThat(written).containsOnlyKeys("hello", "hello@2");
    assertThat(history.posted().catalog().pinned("hello", 1).orElseThrow())
        .isEqualTo(campaign(TestCampaigns.HELLO));
    assertThat(history.posted().catalog().current("hello").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void whatSomebodyElseSavedSinceStays() {
    seed(TestCampaigns.HELLO);
    take("hello", new CampaignSaved("hello", 2, CHANGED, Map.of(), "jane", NOW));
    seed(TestCampaigns.HELLO);

    assertThat(written).containsOnlyKeys("hello@2");
  }

  @Test
  void aCampaignWhoseFileIsGoneStays() {
    seed(TestCampaigns.HELLO);
    seed();

    assertThat(written).isEmpty();
    assertThat(history.posted().catalog().current("hello")).isPresent();
  }

  @Test
  void whereTheNewestCannotBeUsedTheOneBeforeStaysInForceAlsoAfterARestart() {
    var saved =
        new CampaignSaved("hello", 1, TestCampaigns.HELLO, Map.of(), CampaignSeed.AUTHOR, NOW);
    history.refuse(CampaignKey.parse("hello"));
    take("hello@1", saved);

    assertThat(history.posted().catalog().current("hello").orElseThrow().version()).isEqualTo(1);

    history.remove(CampaignKey.parse("hello"));

    assertThat(history.posted().catalog().current("hello")).isEmpty();
  }

  @Test
  void onlyTheFilesThatADocumentNamesBelongToIt() {
    String named = TestCampaigns.HELLO.replace("Hello,", "Hello, html: { file: hello.html },");
    var source =
        new Source("f.yaml", named, Map.of("hello.html", "<b>Hi</b>", "other.html", "<i>No</i>"));
    CampaignSeed.of(List.of(source), NOW, written::putAll).save(history);

    assertThat(written.get("hello")).isNotNull();
    assertThat(written.values())
        .extracting(CampaignSaved::files)
        .containsOnly(Map.of("hello.html", "<b>Hi</b>"));
  }

  @Test
  void everyErrorOfEveryDocumentIsTold() {
    String first = TestCampaigns.HELLO.replace("trigger", "triger");
    String second = TestCampaigns.HELLO.replace("live", "lively");

    assertThatThrownBy(() -> seed(first, second))
        .isInstanceOf(InvalidCampaignsException.class)
        .hasMessageContaining("0.yaml:3:1: ")
        .hasMessageContaining("1.yaml:2:9: ");
  }

  private void seed(String... documents) {
    written.clear();
    var sources = new java.util.ArrayList<Source>();
    for (String document : documents) {
      sources.add(new Source(sources.size() + ".yaml", document, Map.of()));
    }
    CampaignSeed.of(sources, NOW, written::putAll).save(history);
    written.forEach(this::take);
  }

  private void take(String key, CampaignSaved saved) {
    history.put(
        CampaignKey.parse(key), new CampaignHistory.Version(saved, campaign(saved.definition())));
  }

  private static Campaign campaign(String yaml) {
    return switch (CatalogReader.read(new Source("test.yaml", yaml, Map.of()))) {
      case Reading.Valid(Campaign campaign) -> campaign;
      case Reading.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
