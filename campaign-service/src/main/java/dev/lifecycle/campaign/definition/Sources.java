/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final long LARGEST_FILE = 1024 * 1024;

  private Sources() {}

  /**
   * Every *.yaml and *.yml of a folder by name, with the other files beside them. What is too large
   * is not read, but is there, so that reading it tells.
   */
  public static List<Source> folder(Path folder) throws IOException {
    Map<String, String> files = new HashMap<>();
    Map<String, Long> tooLarge = new HashMap<>();
    Map<String, String> documents = new LinkedHashMap<>();
    for (Path file : visible(folder)) {
      String base = String.valueOf(file.getFileName());
      boolean document = base.endsWith(".yaml") || base.endsWith(".yml");
      String name = document ? file.toString() : base;
      long bytes = Files.size(file);
      if (bytes > LARGEST_FILE) {
        tooLarge.put(name, bytes);
      }
      (document ? documents : files).put(name, bytes > LARGEST_FILE ? "" : text(file));
    }
    files.keySet().removeAll(tooLarge.keySet());
    return documents.entrySet().stream()
        .map(document -> new Source(document.getKey(), document.getValue(), files, tooLarge))
        .toList();
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      return listing
          .filter(Files::isRegularFile)
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
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
