/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import dev.lifecycle.campaign.definition.Campaign;
import dev.lifecycle.campaign.definition.Campaign.Status;
import dev.lifecycle.campaign.definition.CatalogReader;
import dev.lifecycle.campaign.definition.DefinitionText;
import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.campaign.definition.Reading;
import dev.lifecycle.campaign.definition.Source;
import dev.lifecycle.campaign.version.Edit.Request;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what an edit makes of the versions that there are: a function of both and of now. */
public final class Editing {

  private final Versions versions;
  private final Request request;
  private final Instant now;
  private final @Nullable CampaignSaved inForce;

  private Editing(Versions versions, Request request, Instant now) {
    this.versions = versions;
    this.request = request;
    this.now = now;
    this.inForce = versions.inForce(request.campaign()).orElse(null);
  }

  /** What comes of an edit that is asked for at an instant. */
  public static Edited decide(Versions versions, Request request, Instant now) {
    return new Editing(versions, request, now).decide();
  }

  private Edited decide() {
    Integer expected = request.expected();
    int current = inForce == null ? 0 : inForce.version();
    if (expected != null && !request.expects(current)) {
      return outdated(expected);
    }
    if (inForce == null) {
      return switch (request.edit()) {
        case Edit.Save save -> save(save);
        case Edit.Restore(int version) -> restore(version);
        case Edit.Pause _, Edit.Resume _, Edit.Delete _ -> unknown();
      };
    }
    return switch (request.edit()) {
      case Edit.Save save -> save(save);
      case Edit.Restore(int version) -> restore(version);
      case Edit.Pause _ -> status(inForce, Status.LIVE, Status.PAUSED);
      case Edit.Resume _ -> status(inForce, Status.PAUSED, Status.LIVE);
      case Edit.Delete _ -> new Edited.Saved(version(inForce, Change.DELETED));
    };
  }

  private Edited save(Edit.Save save) {
    Map<String, String> files = save.files();
    var source =
        new Source(
            request.campaign() + ".yaml",
            save.definition(),
            files == null ? filesInForce(save.definition()) : files);
    return checked(source, Change.SAVED);
  }

  private Edited restore(int number) {
    return versions
        .find(request.campaign(), number)
        .map(old -> checked(Source.of(old), Change.RESTORED))
        .orElseGet(() ->
            versions.of(request.campaign()).isEmpty()
                ? unknown()
                : new Edited.Unknown(versions.lacks(request.campaign(), number)));
  }

  private Edited checked(Source source, Change change) {
    return switch (CatalogReader.read(source)) {
      case Reading.Invalid(List<Problem> problems) -> new Edited.Invalid(problems);
      case Reading.Valid(Campaign campaign) -> {
        List<Problem> problems = misplaced(source, campaign);
        yield problems.isEmpty() ? saved(source, change) : new Edited.Invalid(problems);
      }
    };
  }

  private Edited saved(Source source, Change change) {
    var saved =
        version(
            new CampaignSaved(
                request.campaign(), 0, source.definition(), source.files(), request.author(), now),
            change);
    return inForce != null && saved.sameText(inForce)
        ? new Edited.Unchanged(inForce)
        : new Edited.Saved(saved);
  }

  private Edited status(CampaignSaved current, Status from, Status to) {
    Status status =
        CatalogReader.read(Source.of(current)) instanceof Reading.Valid(Campaign campaign)
            ? campaign.status()
            : from;
    if (status == to) {
      return new Edited.Unchanged(current);
    }
    if (status != from) {
      return new Edited.Impossible(
          "Expected campaign '%s' to be %s, but it is %s."
              .formatted(request.campaign(), wire(from), wire(status)));
    }
    String text = DefinitionText.withStatus(current.definition(), to);
    var source = new Source(request.campaign() + ".yaml", text, current.files());
    return checked(source, to == Status.PAUSED ? Change.PAUSED : Change.RESUMED);
  }

  private CampaignSaved version(CampaignSaved text, Change change) {
    return new CampaignSaved(
        request.campaign(),
        versions.next(request.campaign()),
        text.definition(),
        text.files(),
        request.author(),
        versions.savedAt(now),
        change);
  }

  private Map<String, String> filesInForce(String definition) {
    return inForce == null ? Map.of() : DefinitionText.named(definition, inForce.files());
  }

  /** A text under another id than its own, and files that it does not speak of. */
  private List<Problem> misplaced(Source source, Campaign campaign) {
    var problems = new ArrayList<Problem>();
    if (!campaign.id().equals(request.campaign())) {
      problems.add(
          DefinitionText.problemAt(
              source,
              "campaign",
              "Expected the id %s, under which it is saved, but found %s"
                  .formatted(request.campaign(), campaign.id())));
    }
    source.files().keySet().stream()
        .filter(
            file -> !DefinitionText.named(source.definition(), source.files()).containsKey(file))
        .sorted()
        .map(file ->
            new Problem(
                file,
                1,
                1,
                "Expected the document to name it by {file: %s}, but it does not".formatted(file)))
        .forEach(problems::add);
    return problems;
  }

  private Edited outdated(int expected) {
    List<CampaignSaved> since =
        versions.of(request.campaign()).stream()
            .filter(saved -> expected != Request.ANY && saved.version() > expected)
            .toList();
    return new Edited.Outdated(
        "Expected %s of campaign '%s' to be in force, but %s."
            .formatted(
                switch (expected) {
                  case Request.ANY -> "a version";
                  case 0 -> "no version";
                  default -> "version " + expected;
                },
                request.campaign(),
                inForce == null ? "there is " + present() : said(inForce)),
        since);
  }

  private Edited unknown() {
    return new Edited.Unknown(
        "Expected a campaign '%s', but there is %s.".formatted(request.campaign(), present()));
  }

  private String present() {
    List<CampaignSaved> all = versions.of(request.campaign());
    return inForce == null && !all.isEmpty()
        ? "none any more: " + said(all.getLast())
        : Optional.ofNullable(inForce).map(Editing::said).orElse("none");
  }

  private static String said(CampaignSaved saved) {
    return "%s %s version %s at %s"
        .formatted(
            saved.author(),
            switch (saved.change()) {
              case SAVED -> "saved";
              case PAUSED -> "paused it with";
              case RESUMED -> "resumed it with";
              case RESTORED -> "put back an older one as";
              case DELETED -> "deleted it with";
            },
            saved.version(),
            saved.savedAt());
  }

  private static String wire(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
