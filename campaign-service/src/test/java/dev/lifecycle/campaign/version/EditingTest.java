/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.campaign.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lifecycle.campaign.definition.Problem;
import dev.lifecycle.campaign.version.Edit.Request;
import dev.lifecycle.event.CampaignSaved;
import dev.lifecycle.event.CampaignSaved.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditingTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String HELLO =
      """
      campaign: hello
      status: live # since March
      trigger: { enters: [lifecycle:NEW] }
      steps: [ send: { template: t } ]
      templates: { t: { text: "Nice to have you." } }
      """;
  private static final String GOOD = HELLO.replace("Nice", "Good");

  private Versions versions = Versions.NONE;

  @Test
  void theFirstSaveIsVersion1() {
    assertThat(edit(new Edit.Save(HELLO, Map.of()), null))
        .isEqualTo(new Edited.Saved(new CampaignSaved("hello", 1, HELLO, Map.of(), "mara", NOW)));
  }

  @Test
  void savingTheSameTextAgainMakesNoVersion() {
    edit(new Edit.Save(HELLO, Map.of()), null);

    assertThat(edit(new Edit.Save(HELLO, Map.of()), null)).isInstanceOf(Edited.Unchanged.class);
    assertThat(versions.of("hello")).hasSize(1);
  }

  @Test
  void everyVersionCountsAsSavedLaterThanAllBeforeWhateverTheClockSays() {
    edit(new Edit.Save(HELLO, Map.of()), null);
    edit(new Edit.Save(GOOD, Map.of()), null);

    assertThat(versions.of("hello"))
        .extracting(CampaignSaved::savedAt)
        .containsExactly(NOW, NOW.plusMillis(1));
  }

  @Test
  void whoDoesNotKnowTheVersionInForceIsToldWhoSavedMeanwhile() {
    edit(new Edit.Save(HELLO, Map.of()), null);
    edit(new Edit.Save(GOOD, Map.of()), 1);

    assertThat(edit(new Edit.Save(HELLO.replace("Nice", "Fine"), Map.of()), 1))
        .asInstanceOf(type(Edited.Outdated.class))
        .satisfies(outdated -> {
          assertThat(outdated.because())
              .isEqualTo(
                  "Expected version 1 of campaign 'hello' to be in force, but mara saved version 2"
                      + " at 2026-03-01T10:00:00.001Z.");
          assertThat(outdated.since()).extracting(CampaignSaved::version).containsExactly(2);
        });
  }

  @Test
  void whoExpectsAnyVersionAtAllIsToldWhereThereIsNone() {
    var save = new Edit.Save(HELLO, Map.of());

    assertThat(edit(save, Request.ANY))
        .isEqualTo(
            new Edited.Outdated(
                "Expected a version of campaign 'hello' to be in force, but there is none.",
                List.of()));
    edit(save, null);
    assertThat(edit(new Edit.Save(GOOD, Map.of()), Request.ANY)).isInstanceOf(Edited.Saved.class);
    edit(new Edit.Delete(), null);
    assertThat(edit(save, Request.ANY))
        .asInstanceOf(type(Edited.Outdated.class))
        .extracting(Edited.Outdated::because)
        .asString()
        .startsWith(
            "Expected a version of campaign 'hello' to be in force, but there is none any more:"
                + " mara deleted it");
  }

  @Test
  void aTextThatCannotBeUsedIsToldWithEveryProblem() {
    assertThat(edit(new Edit.Save(HELLO.replace("trigger", "triger"), Map.of()), null))
        .asInstanceOf(type(Edited.Invalid.class))
        .satisfies(invalid ->
            assertThat(invalid.problems()).extracting(Problem::line).containsExactly(1, 3));
  }

  @Test
  void aTextUnderAnotherIdIsToldWhereTheIdStands() {
    Edited edited = edit(new Edit.Save(HELLO.replace(": hello", ": bye"), Map.of()), null);

    assertThat(edited)
        .isEqualTo(
            new Edited.Invalid(
                List.of(
                    new Problem(
                        "hello.yaml",
                        1,
                        11,
                        "Expected the id hello, under which it is saved, but found bye"))));
  }

  @Test
  void aFileThatTheTextDoesNotNameIsToldNotDropped() {
    assertThat(edit(new Edit.Save(HELLO, Map.of("a.html", "<p>")), null))
        .asInstanceOf(type(Edited.Invalid.class))
        .satisfies(invalid ->
            assertThat(invalid.problems()).extracting(Problem::file).containsExactly("a.html"));
  }

  @Test
  void aTextSavedWithoutFilesKeepsThoseOfTheVersionInForceThatItNames() {
    String named = HELLO.replace("text:", "html: { file: a.html }, text:");
    edit(new Edit.Save(named, Map.of("a.html", "<p>Hi</p>")), null);
    edit(new Edit.Save(named.replace("Nice", "Good"), null), null);
    edit(new Edit.Save(GOOD, null), null);

    assertThat(versions.of("hello"))
        .extracting(CampaignSaved::files)
        .containsExactly(Map.of("a.html", "<p>Hi</p>"), Map.of("a.html", "<p>Hi</p>"), Map.of());
  }

  @Test
  void anOlderVersionIsPutBackAsTheNewest() {
    edit(new Edit.Save(HELLO, Map.of()), null);
    edit(new Edit.Save(GOOD, Map.of()), null);
    edit(new Edit.Restore(1), 2);

    assertThat(versions.inForce("hello").orElseThrow())
        .satisfies(saved -> {
          assertThat(saved.version()).isEqualTo(3);
          assertThat(saved.definition()).isEqualTo(HELLO);
          assertThat(saved.change()).isEqualTo(Change.RESTORED);
        });
  }

  @Test
  void pausingAndResumingOnlyChangeTheStatusInTheText() {
    edit(new Edit.Save(HELLO, Map.of()), null);
    edit(new Edit.Pause(), null);
    edit(new Edit.Resume(), null);

    assertThat(versions.of("hello"))
        .extracting(CampaignSaved::definition)
        .containsExactly(HELLO, HELLO.replace("live #", "paused #"), HELLO);
    assertThat(versions.of("hello"))
        .extracting(CampaignSaved::change)
        .containsExactly(Change.SAVED, Change.PAUSED, Change.RESUMED);
  }

  @Test
  void whatIsPausedAlreadyIsNotPausedAgainAndADraftCannotBe() {
    edit(new Edit.Save(HELLO, Map.of()), null);
    edit(new Edit.Pause(), null);

    assertThat(edit(new Edit.Pause(), null)).isInstanceOf(Edited.Unchanged.class);

    edit(new Edit.Save(HELLO.replace("live", "draft"), Map.of()), null);

    assertThat(edit(new Edit.Pause(), null))
        .isEqualTo(new Edited.Impossible("Expected campaign 'hello' to be live, but it is draft."));
  }

  @Test
  void whatIsDeletedIsGoneButItsVersionsStayAndItCanBePutBack() {
    edit(new Edit.Save(HELLO, Map.of()), null);
    edit(new Edit.Delete(), null);

    assertThat(versions.inForce("hello")).isEmpty();
    assertThat(edit(new Edit.Pause(), null))
        .isEqualTo(
            new Edited.Unknown(
                "Expected a campaign 'hello', but there is none any more: mara deleted it with"
                    + " version 2 at 2026-03-01T10:00:00.001Z."));

    edit(new Edit.Restore(1), 0);

    assertThat(versions.of("hello"))
        .extracting(CampaignSaved::change)
        .containsExactly(Change.SAVED, Change.DELETED, Change.RESTORED);
    assertThat(versions.inForce("hello")).isPresent();
  }

  private Edited edit(Edit edit, @Nullable Integer expected) {
    Edited edited = Editing.decide(versions, new Request("hello", edit, "mara", expected), NOW);
    if (edited instanceof Edited.Saved(CampaignSaved saved)) {
      var all = new ArrayList<>(versions.of("hello"));
      all.add(saved);
      var numbers = new TreeMap<String, Integer>();
      if (saved.change() != Change.DELETED) {
        numbers.put("hello", saved.version());
      }
      versions = new Versions(new TreeMap<>(Map.of("hello", all)), numbers);
    }
    return edited;
  }
}
