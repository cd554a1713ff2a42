/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final String TOO_LONG = " ".repeat(1024 * 1024 + 1);
  private static final String NAMES_A_FILE =
      """
      campaign: hello
      trigger: { enters: [lifecycle:NEW] }
      steps:
        - send: { template: t }
      templates: { t: { html: { file: hello.html } } }
      """;

  @TempDir private Path folder;

  @Test
  void aFolderIsReadByNameWithTheFilesBesideIt() throws IOException {
    write("b.yaml", "campaign: b");
    write("a.yml", "campaign: a");
    write("a.html", "<p>A</p>");
    write(".hidden", "no");

    List<Source> sources = Sources.folder(folder);

    assertThat(sources)
        .extracting(Source::definition)
        .containsExactly("campaign: a", "campaign: b");
    assertThat(sources.getFirst().files()).containsOnlyKeys("a.html");
  }

  @Test
  void aDocumentThatIsTooLargeIsToldAndNotLeftOut() throws IOException {
    Path document = write("large.yaml", "campaign: large" + TOO_LONG);

    assertThat(problems())
        .containsExactly(
            document + ":1:1: Expected a file of at most 1 MiB, but it has 1048592 bytes");
  }

  @Test
  void aTextThatIsTooLargeIsToldWhereACampaignNamesIt() throws IOException {
    write("hello.yaml", NAMES_A_FILE);
    write("hello.html", "<p>Hello</p>" + TOO_LONG);
    write("other.html", TOO_LONG);

    assertThat(problems())
        .containsExactly(
            folder.resolve("hello.html")
                + ":1:1: Expected a file of at most 1 MiB, but it has 1048589 bytes");
  }

  @Test
  void aDocumentInAnotherEncodingIsToldAndNotMangled() throws IOException {
    Path document = folder.resolve("latin.yaml");
    Files.write(document, "campaign: latin\nname: caf\u00e9".getBytes(ISO_8859_1));

    assertThat(problems())
        .containsExactly(
            document
                + ":1:1: Expected text in UTF-8, but line 2 has bytes of another encoding (0xE9)");
  }

  @Test
  void aLinkThatLeadsNowhereIsToldAndNotLeftOut() throws IOException {
    Path document = folder.resolve("gone.yaml");
    Files.createSymbolicLink(document, folder.resolve("nowhere.yaml"));

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith(document + ":1:1: Expected a file, but it is a link that leads nowhere");
  }

  @Test
  void theEndingOfADocumentMayBeInCapitals() throws IOException {
    write("A.YAML", "campaign: a");

    assertThat(Sources.folder(folder))
        .extracting(Source::definition)
        .containsExactly("campaign: a");
  }

  private List<String> problems() throws IOException {
    return CatalogReader.readAll(Sources.folder(folder)).stream()
        .flatMap(reading -> ((Reading.Invalid) reading).problems().stream())
        .map(Problem::toString)
        .toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
