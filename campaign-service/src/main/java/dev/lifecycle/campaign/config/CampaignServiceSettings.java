/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.config;

import dev.lifecycle.campaign.flow.CampaignSettings;
import dev.lifecycle.campaign.stream.CampaignSeed.Owner;
import dev.lifecycle.codec.CurrencyRates;
import dev.lifecycle.setting.Kind;
import dev.lifecycle.setting.SettingGroup;
import dev.lifecycle.setting.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the campaign service ({@code lifecycle.campaigns.*}).
 *
 * @param folder where campaigns are read from at the start; absent = those that come with the
 *     product
 * @param owner who has the last word about campaigns: the folder, or those who save over HTTP
 * @param outboxSize how many of the newest messages the outbox shows
 */
public record CampaignServiceSettings(
    CampaignSettings campaigns, @Nullable Path folder, Owner owner, int outboxSize) {

  public static final String PREFIX = "lifecycle.campaigns";

  public static final SettingGroup GROUP =
      new SettingGroup(PREFIX, settings -> read(settings, CampaignSettings.DEFAULTS.rates()));

  /**
   * Reads the settings below {@value #PREFIX}.
   *
   * @throws dev.lifecycle.setting.SettingsException naming each wrong setting, its value and what
   *     is allowed
   */
  public static CampaignServiceSettings read(Map<String, String> settings, CurrencyRates rates) {
    var reader = new SettingsReader(PREFIX, settings);
    var result =
        new CampaignServiceSettings(
            new CampaignSettings(
                reader.read("zone", zoneOfSegments(settings), Kind.zone()),
                reader.read(
                    "sendHour", "09:00", Kind.of("a local time such as 09:00", LocalTime::parse)),
                new LimitsReader(reader).read(),
                rates,
                ShopReader.read(reader),
                RelatedFile.read(reader)),
            reader.read("folder", "", folders()).orElse(null),
            reader.read(
                "source", "api", Kind.choice(Owner.class, CampaignServiceSettings::wireName)),
            reader.read("outboxSize", "5000", Kind.integer(1, 1_000_000)));
    if (result.owner() == Owner.FOLDER && result.folder() == null) {
      reader.problem(
          "Expected %s.folder to be given where %s.source is folder, but it is empty"
              .formatted(PREFIX, PREFIX));
    }
    reader.finish();
    return result;
  }

  /** The business zone is one: where campaigns have none of their own, it is the segments'. */
  private static String zoneOfSegments(Map<String, String> settings) {
    return new SettingsReader("lifecycle.segments", settings)
        .read("zone", "UTC", Kind.zone())
        .getId();
  }

  private static String wireName(Owner owner) {
    return owner.name().toLowerCase(Locale.ROOT);
  }

  private static Kind<Optional<Path>> folders() {
    return Kind.of(
        "a folder that can be read, or nothing",
        text -> {
          Optional<Path> folder = Optional.of(text).filter(name -> !name.isEmpty()).map(Path::of);
          if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new IllegalArgumentException();
          }
          return folder;
        });
  }
}
