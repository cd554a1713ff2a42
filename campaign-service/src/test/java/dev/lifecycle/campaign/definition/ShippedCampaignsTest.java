/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedCampaignsTest {

  @Test
  void everyShippedCampaignIsValidAndLive() {
    List<Reading> readings = CatalogReader.readAll(Sources.shipped());

    assertThat(readings)
        .hasSize(5)
        .allSatisfy(reading ->
            assertThat(reading)
                .isInstanceOfSatisfying(
                    Reading.Valid.class,
                    valid ->
                        assertThat(valid.campaign().status()).isEqualTo(Campaign.Status.LIVE)));
  }

  @Test
  void everyFileOfTheFolderIsShipped() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(getClass().getResource("/campaigns"));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactlyElementsOf(Sources.shipped().stream().map(Source::file).toList());
    }
  }

  @Test
  void aFolderIsReadByNameWithTheFilesBesideIt(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("b.yaml"), "campaign: b");
    Files.writeString(folder.resolve("a.yml"), "campaign: a");
    Files.writeString(folder.resolve("a.html"), "<p>A</p>");
    Files.writeString(folder.resolve(".hidden"), "no");

    List<Source> sources = Sources.folder(folder);

    assertThat(sources)
        .extracting(Source::definition)
        .containsExactly("campaign: a", "campaign: b");
    assertThat(sources.getFirst().files()).containsOnlyKeys("a.html");
  }
}
