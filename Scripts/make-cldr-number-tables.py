#!/usr/bin/env python3
"""Writes Sources/Facts/Languages/*/cldr.json: what CLDR knows of a language's numbers.

Words of numbers with their inflected forms (the spell-out rule sets), names of currencies and of units of measure in all
plural forms. Run at authoring time: `pip install PyICU`, then this script; the result is committed. What CLDR
does not know (qualifiers, ranges, approximations, exceptions) is written by hand in numbers.json and units.json.
"""

import json
import pathlib
import re

import icu

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources/Facts/Languages"

LOCALES = {
    "fr": ["fr", "fr_CH", "fr_BE"], "en": ["en", "en_GB"], "de": ["de"], "es": ["es"], "it": ["it"],
    "pt": ["pt", "pt_PT"], "nl": ["nl"], "pl": ["pl"], "ru": ["ru"], "ar": ["ar"], "zh": ["zh", "zh_Hant"],
    "ja": ["ja"], "tr": ["tr"], "ko": ["ko"], "cs": ["cs"], "uk": ["uk"],
}
# Their words are single characters, which numbers.json lists.
UNSPACED = {"zh", "ja", "ko"}

CURRENCIES = (
    "EUR USD GBP JPY CNY CHF RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK TRY INR PKR BDT IDR KRW KPW VND THB PHP MYR SGD "
    "HKD TWD AUD NZD CAD BRL ARS CLP COP MXN PEN VES ZAR NGN EGP MAD DZD TND LYD SAR AED QAR KWD ILS IRR IQD SYP LBP JOD "
    "XOF XAF KES GEL AMD AZN KZT BYN RSD"
).split()

UNITS = {
    "length": {"millimeter": "mm", "centimeter": "cm", "meter": "m", "kilometer": "km", "foot": "[ft_i]", "inch": "[in_i]",
               "yard": "[yd_i]", "mile": "[mi_i]", "nautical-mile": "[nmi_i]", "light-year": "[ly]"},
    "mass": {"milligram": "mg", "gram": "g", "kilogram": "kg", "metric-ton": "t", "pound": "[lb_av]", "ounce": "[oz_av]",
             "carat": "[car_m]"},
    "area": {"square-centimeter": "cm2", "square-meter": "m2", "square-kilometer": "km2", "hectare": "har",
             "acre": "[acr_us]", "square-mile": "[mi_us]2", "square-foot": "[sft_i]"},
    "volume": {"milliliter": "mL", "centiliter": "cL", "liter": "L", "hectoliter": "hL", "cubic-meter": "m3",
               "cubic-kilometer": "km3", "gallon": "[gal_us]"},
    "temperature": {"celsius": "Cel", "fahrenheit": "[degF]", "kelvin": "K"},
    "speed": {"kilometer-per-hour": "km/h", "meter-per-second": "m/s", "mile-per-hour": "[mi_i]/h", "knot": "[kn_i]"},
    "energy": {"joule": "J", "kilojoule": "kJ", "kilocalorie": "kcal", "kilowatt-hour": "kW.h"},
    "power": {"watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "horsepower": "[HP]"},
    "pressure": {"hectopascal": "hPa", "millibar": "mbar", "bar": "bar"},
    "electric": {"volt": "V", "ampere": "A"},
    "frequency": {"hertz": "Hz", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz"},
    "digital": {"byte": "By", "kilobyte": "kBy", "megabyte": "MBy", "gigabyte": "GBy", "terabyte": "TBy",
                "megabit": "Mbit", "gigabit": "Gbit"},
    "angle": {"degree": "deg"},
}
AMOUNTS = [1, 2, 3, 5, 21, 100, 1000000, 1.5]


def clean(text):
    return text.replace("\u00ad", "").replace("\u200f", "").replace("\u200e", "").strip()


def spellings(locale, kind, number):
    """Every spelling of a number under the rule sets whose name holds `kind`."""
    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(locale))
    names = [rules.getRuleSetName(i) for i in range(rules.getNumberOfRuleSetNames())]
    wanted = [n for n in names if kind in n and "year" not in n and "days" not in n]
    out = set()
    for name in wanted:
        rules.setDefaultRuleSet(name)
        out.add(clean(rules.format(number)))
    return {t for t in out if t and not any(c.isdigit() for c in t)}


def is_word(text):
    return not re.search(r"[\s\u2010-\u2015-]", text)


def numerals(language):
    cardinals, multipliers, ordinals = {}, {}, {}

    def add(table, number, words):
        known = table.setdefault(str(number), set())
        known |= set(words)

    for locale in LOCALES[language]:
        for n in [*range(100), *range(100, 1000, 100)]:
            words = {w for kind in ("cardinal", "numbering") for w in spellings(locale, kind, n) if is_word(w)}
            add(cardinals, n, words)
        known = {w for words in cardinals.values() for w in words}
        for power in (3, 6, 9, 12, 15):
            for k in (1, 2, 5, 21):
                for text in spellings(locale, "cardinal", k * 10**power) | spellings(locale, "numbering", k * 10**power):
                    last = text.split()[-1]
                    # What is joined to its count ("zweitausend") is listed by hand.
                    if last not in known and not any(last.startswith(w) and len(w) > 2 for w in known):
                        # "cinco mil millones": the last word alone is not 10^9.
                        if len(text.split()) <= 2 and "-" not in last or k == 21:
                            if not re.search(r"\bmil (milh|mill)", text):
                                add(multipliers, 10**power, [last])
        for n in [*range(1, 101), *range(200, 1000, 100), 1000, 10**6, 10**9]:
            add(ordinals, n, {w for w in spellings(locale, "ordinal", n) if is_word(w)})
    everything = {"cardinals": cardinals, "multipliers": multipliers, "ordinals": ordinals}
    return {name: {n: sorted(words) for n, words in table.items() if words} for name, table in everything.items()}


def without_number(text):
    """The words of "1,5 million d'euros" and "2 km" without the number; None where nothing is left."""
    text = re.sub(r"^[^\w]*[\d\u0660-\u0669.,\u066b\u066c\u00a0\u202f ]*\d[\d.,]*", "", clean(text))
    text = re.sub(r"[\d\u0660-\u0669][\d\u0660-\u0669.,\u066b\u066c]*", "", text).strip(" \u00a0\u202f-")
    return text or None


def currencies(language):
    out = {}
    for locale in LOCALES[language]:
        for code in CURRENCIES:
            formatter = (icu.NumberFormatter.withLocale(icu.Locale(locale))
                         .unit(icu.CurrencyUnit(code)).unitWidth(icu.UNumberUnitWidth.FULL_NAME))
            names = {without_number(formatter.precision(icu.Precision.integer()).formatDouble(n)) for n in AMOUNTS}
            out.setdefault(code, set()).update(n for n in names if n and n.upper() != code)
    return {code: sorted(names) for code, names in sorted(out.items()) if names}


def units(language):
    out = {}
    for locale in LOCALES[language]:
        for kind, members in UNITS.items():
            for name, code in members.items():
                try:
                    unit = icu.MeasureUnit.forIdentifier(name if name != "metric-ton" else "tonne")
                except icu.ICUError:
                    unit = icu.MeasureUnit.forIdentifier(name)
                formatter = (icu.NumberFormatter.withLocale(icu.Locale(locale))
                             .unit(unit).unitWidth(icu.UNumberUnitWidth.FULL_NAME))
                forms = {without_number(formatter.formatDouble(n)) for n in AMOUNTS}
                out.setdefault(code, set()).update(f for f in forms if f)
    return {code: sorted(names) for code, names in sorted(out.items()) if names}


def main():
    for language in LOCALES:
        table = {} if language in UNSPACED else numerals(language)
        table |= {"currencies": currencies(language), "units": units(language)}
        folder = ROOT / language
        folder.mkdir(exist_ok=True)
        lines = []
        for name, entries in table.items():
            rows = [f"    {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in entries.items()]
            lines.append(f"  {json.dumps(name)}: {{\n" + ",\n".join(rows) + "\n  }")
        (folder / "cldr.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


main()
