/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.standalone.rehearse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Headless Chromium with a page of a disk, as wide as a phone or a desk; leaves no process. */
final class Browser implements AutoCloseable {

  static final int PHONE = 390;
  static final int DESK = 1280;

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Without the warning that Selenium knows the newest browsers' own protocol only in part. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test where the Debian packages chromium and chromium-driver are not installed. */
  static void require() {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "Skipped: the page is not tried in a browser without %s and %s"
            .formatted(CHROMIUM, DRIVER));
  }

  static Browser open(Path page, int width) {
    SELENIUM.setLevel(Level.SEVERE);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    var browser = new Browser(new ChromeDriver(service, options(width)));
    browser.driver.get(page.toUri().toString());
    return browser;
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String answer(String script, Object... arguments) {
    return String.valueOf(driver.executeScript("return " + script, arguments));
  }

  /** How many different colours are on a canvas: one if nothing is drawn. */
  int colours(WebElement canvas) {
    return Integer.parseInt(
        answer(
            "new Set(new Uint32Array(arguments[0].getContext('2d').getImageData(0, 0,"
                + " arguments[0].width, arguments[0].height).data.buffer)).size",
            canvas));
  }

  /** What the console says is wrong. */
  List<String> problems() {
    return log(LogType.BROWSER);
  }

  /** What was asked of anything but the disk. */
  List<String> requests() {
    return log(LogType.PERFORMANCE).stream()
        .filter(line -> line.contains("\"Network.requestWillBeSent\""))
        .filter(line -> !line.contains("\"url\":\"file:") && !line.contains("\"url\":\"about:"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(Browser::gone);
  }

  private static boolean gone() {
    return ProcessHandle.current()
        .descendants()
        .noneMatch(process -> process.info().command().orElse("").contains("chrom"));
  }

  private List<String> log(String type) {
    return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
        .map(LogEntry::getMessage)
        .toList();
  }

  private static ChromeOptions options(int width) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.setExperimentalOption(
        "mobileEmulation",
        Map.of(
            "deviceMetrics",
            Map.of("width", width, "height", 844, "mobile", false, "touch", false)));
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
    return options;
  }
}
