/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifecycle.standalone.demo.DemoShop;
import dev.lifecycle.standalone.words.English;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a person sees who opens report.html. */
class ReportBrowserTest {

  private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir Path folder;

  @BeforeAll
  static void browser() {
    Browser.require();
  }

  @Test
  void showsNumbersChartsAndMessages() {
    Trial trial = compared();
    String sent = English.number(trial.report().at("/total/counts/sent").asLong());

    try (Browser browser = Browser.open(trial.file("report.html"), Browser.DESK)) {
      assertThat(browser.one("h1").getText()).isEqualTo("Campaign rehearsal");
      assertThat(browser.one("#total-sent").getText()).isEqualTo(sent);
      assertThat(browser.one("[data-campaign=hello]").getText()).startsWith("hello ");
      assertThat(browser.one("#comparison").getText()).contains("newly sent", "moved");
      assertThat(browser.all("canvas"))
          .hasSizeGreaterThan(5)
          .allMatch(WebElement::isDisplayed)
          .allMatch(canvas -> browser.colours(canvas) > 2);
      requireMessage(browser);
      requireQuiet(browser);
    }
  }

  @Test
  void fitsOnAPhone() {
    try (Browser browser = Browser.open(compared().file("report.html"), Browser.PHONE)) {
      assertThat(browser.answer("innerWidth")).isEqualTo(String.valueOf(Browser.PHONE));
      assertThat(browser.answer("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo("true");
      assertThat(browser.one("#chart-months").isDisplayed()).isTrue();
      requireQuiet(browser);
    }
  }

  @Test
  void aNameThatIsAScriptIsOnlyAName() {
    Trial trial = new Trial(folder).of(new DemoShop(2, 20).history(END));
    Path evil = trial.set("evil", TestSets.EVIL);

    trial.campaigns(evil, evil).run();

    try (Browser browser = Browser.open(trial.file("report.html"), Browser.DESK)) {
      assertThat(browser.one("#campaign-evil summary").getText()).contains(TestSets.EVIL_TEXT);
      assertThat(browser.one("h1").getText()).isEqualTo("Campaign rehearsal");
      requireQuiet(browser);
    }
  }

  @Test
  void aPageWithoutCampaignsIsWhole() {
    Trial trial = new Trial(folder).of(new DemoShop(4, 10).history(END));

    trial.campaigns(trial.set("none"), null).run();

    try (Browser browser = Browser.open(trial.file("report.html"), Browser.DESK)) {
      assertThat(browser.one("#campaigns").getText()).contains("There were no campaigns");
      assertThat(browser.all("#category-charts canvas")).isNotEmpty();
      requireQuiet(browser);
    }
  }

  private Trial compared() {
    Trial trial = new Trial(folder).of(new DemoShop(1, 60).history(END));
    Path a = trial.set("a", TestSets.HELLO, TestSets.RISK);
    Path b = trial.set("b", TestSets.HELLO_LATER, TestSets.RISK, TestSets.GONE);
    return trial.campaigns(a, b).run();
  }

  private static void requireMessage(Browser browser) {
    browser.one("#samples details.campaign summary").sendKeys(Keys.ENTER);
    assertThat(browser.one("#samples article").getText())
        .contains("Hello", "template first", "to ");
    assertThat(browser.one("#samples iframe"))
        .matches(WebElement::isDisplayed)
        .matches(frame -> String.valueOf(frame.getDomAttribute("srcdoc")).contains("Welcome"));
  }

  private static void requireQuiet(Browser browser) {
    assertThat(browser.problems()).isEmpty();
    assertThat(browser.requests()).isEmpty();
  }
}
