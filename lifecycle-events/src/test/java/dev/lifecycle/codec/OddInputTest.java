/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.testing.TestEvents.erasure;
import static dev.lifecycle.testing.TestEvents.nps;
import static dev.lifecycle.testing.TestEvents.purchase;
import static dev.lifecycle.testing.TestEvents.visit;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifecycle.codec.Decoded.Accepted;
import dev.lifecycle.codec.Decoded.Rejected;
import dev.lifecycle.event.CustomerEvent;
import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is unusual: taken where its meaning is clear, refused where it is not. */
class OddInputTest {

  private static final CustomerEvent VISIT = visit("anna", "2025-01-31T10:00:00Z");
  private static final CustomerEvent ERASURE = erasure("anna", "2025-01-31T10:00:00Z");
  private static final byte[] ANNA = "anna".getBytes(UTF_8);

  private final String json = new String(EventWriter.structured(VISIT), UTF_8);

  @Test
  void takesDataBeforeTheTypeThatSaysHowToReadIt() {
    String data = json.substring(json.indexOf("\"data\":"), json.length() - 1);
    String turned = "{" + data + "," + json.substring(1, json.indexOf(",\"data\":")) + "}";

    assertThat(read(turned)).isEqualTo(new Accepted(VISIT));
  }

  @Test
  void takesDataInBase64() {
    String data = json.substring(json.indexOf("\"data\":") + 7, json.length() - 1);
    String encoded = Base64.getEncoder().encodeToString(data.getBytes(UTF_8));

    assertThat(read(json.replace("\"data\":" + data, "\"data_base64\":\"" + encoded + "\"")))
        .isEqualTo(new Accepted(VISIT));
  }

  @Test
  void takesTheLastOfTwoFieldsOfOneName() {
    assertThat(read(json.replace("{\"page\":", "{\"page\":\"/old\",\"page\":")))
        .isEqualTo(new Accepted(VISIT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.0", "0.9e1", "900E-2"})
  void takesAWholeNumberHoweverItIsWritten(String score) {
    CustomerEvent rating = nps("anna", "2025-01-31T10:00:00Z", 9);
    String written = new String(EventWriter.structured(rating), UTF_8);

    assertThat(read(written.replace("\"score\":9", "\"score\":" + score)))
        .isEqualTo(new Accepted(rating));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.5", "9.000000001", "1e18", "1e400"})
  void refusesAScoreThatIsNotWholeOrTooLarge(String score) {
    CustomerEvent rating = nps("anna", "2025-01-31T10:00:00Z", 9);
    String written = new String(EventWriter.structured(rating), UTF_8);

    assertThat(reason(written.replace("\"score\":9", "\"score\":" + score)))
        .isEqualTo(Reason.WRONG_FIELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0000-00-00\"", "\"\"", "0", "0.0", "null"})
  void takesAZeroDateForNone(String zero) {
    String full = Golden.named("contact-full").json();

    assertThat(read(full.replace("\"1980-02-29\"", zero).replace("\"2027-01-31\"", zero)))
        .isEqualTo(
            read(
                full.replace("\"1980-02-29\"", "null").replace(",\"expires\":\"2027-01-31\"", "")));
  }

  @Test
  void takesErasureWithoutData() {
    Encoded record = EventWriter.binary(ERASURE);

    assertThat(CustomerEventReader.read(record.asHeaders(), ANNA, null))
        .isEqualTo(new Accepted(ERASURE));
    assertThat(CustomerEventReader.read(record.asHeaders(), ANNA, new byte[0]))
        .isEqualTo(new Accepted(ERASURE));
  }

  @Test
  void ignoresExtraFieldsUpToDepth64() {
    assertThat(read(withExtra(62))).isEqualTo(new Accepted(VISIT));
    assertThat(reason(withExtra(70))).isEqualTo(Reason.WRONG_FIELD);
    assertThat(reason(withExtra(100_000))).isEqualTo(Reason.WRONG_FIELD);
  }

  @Test
  void refusesTombstone() {
    assertThat(CustomerEventReader.read(Headers.NONE, ANNA, null))
        .isEqualTo(new Rejected(Reason.BROKEN_JSON, "Expected a JSON object, but it is empty."));
  }

  @Test
  void refusesRecordWithoutKey() {
    Encoded record = EventWriter.binary(VISIT);

    assertThat(CustomerEventReader.read(record.asHeaders(), null, record.value()))
        .isEqualTo(
            new Rejected(
                Reason.KEY_MISMATCH,
                "Expected the record's key to be its subject \"anna\", but it is missing."));
  }

  @Test
  void refusesHeaderThatIsNotUtf8() {
    Encoded record = EventWriter.binary(VISIT);
    Headers headers =
        name -> name.equals("ce_id") ? "Zoë".getBytes(ISO_8859_1) : record.asHeaders().get(name);

    assertThat(CustomerEventReader.read(headers, record.value()))
        .isEqualTo(
            new Rejected(
                Reason.NOT_A_CLOUD_EVENT,
                "Expected the header ce_id to be in UTF-8, but it is \"Zo\ufffd\"."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void refusesOtherEncodingsOfJson(String charset) {
    Decoded decoded = CustomerEventReader.readStructured(json.getBytes(Charset.forName(charset)));

    assertThat(decoded)
        .isEqualTo(
            new Rejected(
                Reason.BROKEN_JSON,
                "Expected JSON in UTF-8, but the value is in another encoding."));
  }

  @Test
  void refusesContactThatHidesAnotherEncodingInBase64() {
    String data = Base64.getEncoder().encodeToString("{}".getBytes(UTF_16));
    String hidden = json.replaceFirst("\"data\":.*", "\"data_base64\":\"" + data + "\"}");

    assertThat(reason(hidden)).isEqualTo(Reason.BROKEN_JSON);
  }

  @Test
  void ownEventsAreNotRefusedButThrown() {
    assertThatThrownBy(() -> OwnEventReader.categoryChange("{}".getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("Expected data.customerId to be given, but it is missing or null.");
    assertThatThrownBy(() -> OwnEventReader.categoryChange("{".getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageStartingWith("Expected well-formed JSON, but: Unexpected end-of-input");
  }

  @Test
  void anOwnEventWithoutAValueCannotBeReadEither() {
    Headers headers =
        EventWriter.binary(purchase("anna", "o-1", "2025-01-31T10:00:00Z", "9.90")).asHeaders();

    assertThatThrownBy(() -> OwnEventReader.read(headers, null))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("Expected data.orderId to be given, but it is missing or null.");
  }

  private String withExtra(int depth) {
    String extra = "[".repeat(depth) + "]".repeat(depth);
    return json.replace("\"data\":{", "\"data\":{\"extra\":" + extra + ",");
  }

  private static Decoded read(String json) {
    return CustomerEventReader.readStructured(json.getBytes(UTF_8));
  }

  private static Reason reason(String json) {
    return ((Rejected) read(json)).reason();
  }
}
