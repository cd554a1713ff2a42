/*
 * SPDX-FileCopyrightText: The Lifecycle authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.lifecycle.codec;

import static dev.lifecycle.codec.Reason.NEGATIVE_AMOUNT;
import static dev.lifecycle.codec.Reason.UNKNOWN_CURRENCY;
import static dev.lifecycle.codec.Reason.WRONG_FIELD;

import dev.lifecycle.event.Ids;
import dev.lifecycle.event.TextFaults;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Reads ids, texts, numbers and truth values, each null where the value is null. */
final class Scalars {

  private static final Map<String, Currency> CURRENCIES =
      Currency.availableCurrencies()
          .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

  private static final BigDecimal AMOUNTS_END = BigDecimal.TEN.pow(15);
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_WHOLE = 18;

  private Scalars() {}

  static @Nullable String id(JsonIn in) {
    String id = text(in);
    String fault = id == null ? null : Ids.fault(id);
    if (fault != null) {
      throw in.refuse(WRONG_FIELD, "an id of 1 to 256 characters", fault);
    }
    return id;
  }

  static @Nullable String line(JsonIn in) {
    return line(in, Texts.LINE);
  }

  static @Nullable String link(JsonIn in) {
    return line(in, Texts.LINK);
  }

  private static @Nullable String line(JsonIn in, int max) {
    String line = text(in);
    String fault = line == null ? null : TextFaults.ofLine(line, max);
    if (fault != null) {
      throw in.refuse(WRONG_FIELD, "one line of at most %s characters".formatted(max), fault);
    }
    return line;
  }

  static @Nullable String prose(JsonIn in) {
    String prose = text(in);
    String fault = prose == null ? null : TextFaults.ofProse(prose, Texts.PROSE);
    if (fault != null) {
      throw in.refuse(WRONG_FIELD, "a text of at most %s characters".formatted(Texts.PROSE), fault);
    }
    return prose;
  }

  /** A text of any form and length. */
  static @Nullable String text(JsonIn in) {
    return switch (in.parser().currentToken()) {
      case VALUE_STRING -> in.parser().getString();
      case VALUE_NULL -> null;
      default -> throw in.refuse("a text");
    };
  }

  /** An exact number of at most 38 digits, of which at most 18 after the point. */
  static @Nullable BigDecimal decimal(JsonIn in) {
    return switch (in.parser().currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> exact(in);
      case VALUE_NULL -> null;
      default -> throw in.refuse("a number");
    };
  }

  /** An exact number that Lifecycle wrote itself: as many digits as it takes. */
  static @Nullable BigDecimal ownDecimal(JsonIn in) {
    return switch (in.parser().currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.parser().getDecimalValue();
      case VALUE_NULL -> null;
      default -> throw in.refuse("a number");
    };
  }

  /** An amount of money: 0 or more, and below a thousand million million. */
  static @Nullable BigDecimal amount(JsonIn in) {
    BigDecimal amount = decimal(in);
    if (amount != null && amount.compareTo(AMOUNTS_END) >= 0) {
      throw in.refuse("below " + AMOUNTS_END.toPlainString());
    }
    if (amount != null && amount.signum() < 0) {
      throw in.refuse(NEGATIVE_AMOUNT, "0 or more", "is " + amount.toPlainString());
    }
    return amount;
  }

  private static BigDecimal exact(JsonIn in) {
    JsonParser parser = in.parser();
    int length = parser.getStringLength();
    if (length <= LONGEST_NUMBER) {
      BigDecimal number = number(parser, length);
      if (number != null && Math.abs(number.scale()) <= JsonLimits.SCALE) {
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        if (plain.precision() <= JsonLimits.PRECISION) {
          return plain;
        }
      }
    }
    throw in.refuse(
        "a number of at most %s digits, at most %s of them after the point"
            .formatted(JsonLimits.PRECISION, JsonLimits.SCALE));
  }

  private static @Nullable BigDecimal number(JsonParser parser, int length) {
    try {
      return new BigDecimal(parser.getStringCharacters(), parser.getStringOffset(), length);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  static @Nullable Integer integer(JsonIn in) {
    Long number = whole(in);
    if (number != null && number.intValue() != number) {
      throw in.refuse("a whole number below 2147483648");
    }
    return number == null ? null : number.intValue();
  }

  static @Nullable Long whole(JsonIn in) {
    return switch (in.parser().currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> {
        if (in.parser().getStringLength() > LONGEST_WHOLE) {
          throw in.refuse("a whole number of at most 18 digits");
        }
        yield in.parser().getLongValue();
      }
      case VALUE_NUMBER_FLOAT -> whole(in, exact(in).stripTrailingZeros());
      default -> throw in.refuse("a whole number");
    };
  }

  /** 9.0 is a whole number, as in JSON Schema. */
  private static long whole(JsonIn in, BigDecimal number) {
    if (number.scale() > 0) {
      throw in.refuse("a whole number");
    }
    if (number.precision() - number.scale() > LONGEST_WHOLE) {
      throw in.refuse("a whole number of at most 18 digits");
    }
    return number.longValueExact();
  }

  static @Nullable Boolean truth(JsonIn in) {
    return switch (in.parser().currentToken()) {
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw in.refuse("true or false");
    };
  }

  static @Nullable Currency currency(JsonIn in) {
    String code = text(in);
    if (code == null) {
      return null;
    }
    Currency currency = CURRENCIES.get(code);
    if (currency == null) {
      throw in.refuse(
          UNKNOWN_CURRENCY, "a currency code of ISO 4217 such as EUR", "is " + Texts.quote(code));
    }
    return currency;
  }
}
