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
import dev.lifecycle.campaign.definition.Sources;
import dev.lifecycle.campaign.stream.CampaignSeed.Owner;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignSeedTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String CHANGED = TestCampaigns.HELLO.replace("Nice", "Good");

  private final CampaignHistory history = new CampaignHistory();

  @Test
  void aNewCampaignIsSavedAsVersion1AndKeptUnderItsVersion() {
    List<CampaignRecord> written = seed(TestCampaigns.HELLO);

    assertThat(keys(written)).containsExactly("hello", "hello@1");
    assertThat(written.getFirst().saved())
        .isEqualTo(new CampaignSaved("hello", 1, TestCampaigns.HELLO, Map.of(), "folder", NOW));
  }

  @Test
  void anUnchangedTextIsNoNewVersion() {
    seed(TestCampaigns.HELLO);

    assertThat(seed(TestCampaigns.HELLO)).isEmpty();
  }

  @Test
  void aChangedTextIsTheNextVersionAndTheOldOneStaysForThoseWhoEnteredIt() {
    seed(TestCampaigns.HELLO);
    List<CampaignRecord> written = seed(CHANGED);

    assertThat(keys(written)).containsExactly("hello@1", "hello", "hello@2");
    assertThat(history.posted().catalog().pinned("hello", 1).orElseThrow())
        .isEqualTo(campaign(TestCampaigns.HELLO));
    assertThat(history.posted().catalog().current("hello").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void whatSomebodyElseSavedSinceStays() {
    seed(TestCampaigns.HELLO);
    take("hello", new CampaignSaved("hello", 2, CHANGED, Map.of(), "jane", NOW));

    assertThat(seed(TestCampaigns.HELLO)).isEmpty();
  }

  @Test
  void aCampaignWhoseFileIsGoneStays() {
    seed(TestCampaigns.HELLO);

    assertThat(seed()).isEmpty();
    assertThat(history.posted().catalog().current("hello")).isPresent();
  }

  @Test
  void whatSomebodyDeletedStaysDeletedThoughItsFileIsStillThere() {
    seed(TestCampaigns.HELLO);
    delete("jane");

    assertThat(seed(TestCampaigns.HELLO)).isEmpty();
    assertThat(history.posted().versions().deleted()).containsExactly("hello");
  }

  @Test
  void aFolderThatOwnsTheCampaignsTakesBackWhatSomebodyElseSaved() {
    seed(TestCampaigns.HELLO);
    take("hello", new CampaignSaved("hello", 2, CHANGED, Map.of(), "jane", NOW));

    assertThat(seed(Owner.FOLDER, TestCampaigns.HELLO))
        .last()
        .satisfies(written -> assertThat(written.key()).hasToString("hello@3"));
  }

  @Test
  void aFolderThatOwnsTheCampaignsDeletesWhatIsGoneAndTheHistoryStays() {
    seed(TestCampaigns.HELLO, TestCampaigns.LATER);
    List<CampaignRecord> written = seed(Owner.FOLDER, TestCampaigns.LATER);

    assertThat(keys(written)).containsExactly("hello@1", "hello", "hello@2");
    assertThat(written.get(1).saved()).isNull();
    assertThat(history.posted().catalog().current("hello")).isEmpty();
    assertThat(history.posted().versions().of("hello"))
        .extracting(CampaignSaved::change)
        .containsExactly(Change.SAVED, Change.DELETED);
  }

  @Test
  void aFolderThatOwnsTheCampaignsDeletesNothingWhoseFileIsTooLargeToBeRead(@TempDir Path folder)
      throws IOException {
    seed(TestCampaigns.HELLO, TestCampaigns.LATER);
    Files.writeString(folder.resolve("hello.yaml"), TestCampaigns.HELLO + " ".repeat(1024 * 1024));
    Files.writeString(folder.resolve("later.yaml"), TestCampaigns.LATER);
    List<Source> sources = Sources.folder(folder);

    assertThatThrownBy(() -> CampaignSeed.of(sources, Owner.FOLDER))
        .isInstanceOf(InvalidCampaignsException.class)
        .hasMessageContaining("hello.yaml:1:1: Expected a file of at most 1 MiB");
  }

  @Test
  void aFileThatIsThereAgainIsSavedAgain() {
    seed(TestCampaigns.HELLO);
    delete(CampaignSeed.AUTHOR);

    assertThat(keys(seed(TestCampaigns.HELLO))).containsExactly("hello", "hello@3");
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
    var written =
        CampaignSeed.of(List.of(source), Owner.API).records(history.posted().versions(), NOW);

    assertThat(written)
        .extracting(CampaignRecord::saved)
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

  private List<CampaignRecord> seed(String... documents) {
    return seed(Owner.API, documents);
  }

  private List<CampaignRecord> seed(Owner owner, String... documents) {
    var sources = new ArrayList<Source>();
    for (String document : documents) {
      sources.add(new Source(sources.size() + ".yaml", document, Map.of()));
    }
    var written = CampaignSeed.of(sources, owner).records(history.posted().versions(), NOW);
    written.forEach(record -> {
      if (record.saved() == null) {
        history.remove(record.key());
      } else {
        take(record.key().toString(), record.saved());
      }
    });
    return written;
  }

  private void delete(String author) {
    history.remove(CampaignKey.parse("hello"));
    take(
        "hello@2",
        new CampaignSaved("hello", 2, TestCampaigns.HELLO, Map.of(), author, NOW, Change.DELETED));
  }

  private static List<String> keys(List<CampaignRecord> records) {
    return records.stream().map(record -> record.key().toString()).toList();
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
