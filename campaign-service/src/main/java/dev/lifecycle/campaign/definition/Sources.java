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
import java.util.ArrayList;
import java.util.HashMap;
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

  /** Every *.yaml and *.yml of a folder by name, with the other files beside them. */
  public static List<Source> folder(Path folder) throws IOException {
    Map<String, String> files = new HashMap<>();
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> listing = Files.list(folder)) {
      for (Path file : listing.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(".") || Files.size(file) > LARGEST_FILE) {
          continue;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
          documents.add(file);
        } else {
          files.put(name, text(file));
        }
      }
    }
    var sources = new ArrayList<Source>();
    for (Path document : documents) {
      sources.add(new Source(document.toString(), text(document), files));
    }
    return sources;
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
