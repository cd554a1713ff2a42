/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where campaign documents are found: a folder, or what comes with the product. */
public final class Sources {

  private static final List<String> SHIPPED =
      List.of(
          "active-upsell",
          "advocate",
          "anniversary",
          "at-risk",
          "birthday",
          "champion",
          "contract",
          "cross-sell",
          "ex-customer",
          "feedback-request",
          "keep-in-touch",
          "key-account",
          "low-value-care",
          "loyal-thanks",
          "made-good",
          "next-purchase-discount",
          "no-visit",
          "onboarding",
          "potential-champion",
          "potential-key-account",
          "prospect-nurture",
          "purchase-survey",
          "referral",
          "referral-reward",
          "repeat-reward",
          "replacement",
          "season",
          "testimonial-reward",
          "unhappy",
          "vip-renewed",
          "vip-welcome",
          "warranty",
          "welcome",
          "win-back");
  private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.ya?ml");
  private static final long LARGEST_FILE = 1024 * 1024;

  private Sources() {}

  /**
   * Every *.yaml and *.yml of a folder by name, with the other files beside them. What is no text
   * that can be read is there all the same, so that reading it tells.
   */
  public static List<Source> folder(Path folder) throws IOException {
    Map<String, String> files = new HashMap<>();
    Map<String, String> unreadable = new HashMap<>();
    Map<String, String> documents = new LinkedHashMap<>();
    for (Path file : visible(folder)) {
      String base = String.valueOf(file.getFileName());
      boolean document = DOCUMENT.matcher(base).matches();
      String name = document ? file.toString() : base;
      TextBytes read = read(file);
      if (read.problem() != null) {
        unreadable.put(name, read.problem());
      }
      if (document) {
        documents.put(name, read.text());
      } else if (read.problem() == null) {
        files.put(name, read.text());
      }
    }
    return documents.entrySet().stream()
        .map(document -> new Source(document.getKey(), document.getValue(), files, unreadable))
        .toList();
  }

  private static TextBytes read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return new TextBytes(
          "", "Expected a file, but it is a link that leads nowhere, or something else");
    }
    long bytes = Files.size(file);
    return bytes > LARGEST_FILE
        ? new TextBytes(
            "", "Expected a file of at most 1 MiB, but it has %s bytes".formatted(bytes))
        : TextBytes.of(Files.readAllBytes(file));
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      return listing
          .filter(file -> !Files.isDirectory(file))
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** The documents that come with the product, by name. */
  public static List<Source> shipped() {
    return SHIPPED.stream().map(Sources::shipped).toList();
  }

  private static Source shipped(String campaign) {
    String name = campaign + ".yaml";
    try (InputStream in = Sources.class.getResourceAsStream("/campaigns/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected the resource campaigns/%s, but it is not there".formatted(name));
      }
      return new Source(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.of());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
