#!/usr/bin/env python3
"""Writes what CLDR knows of dates: Sources/Facts/Languages/LANG/dates.cldr.json.

Needs PyICU (pip install PyICU, with Debian's libicu-dev). Run it from the top of the repository after a change of ICU:

    python3 Scripts/make_date_tables.py

Months and weekdays in all the forms that CLDR has, by themselves and within a date, and their abbreviations without the full
stop.
"""

import json
import pathlib

import icu

LANGUAGES = "fr en de es it pt nl pl ru ar zh ja tr ko cs uk".split()
# Locales whose press uses other names or spellings of the same language.
VARIANTS = {
    "ar": ["ar", "ar_SY", "ar_LB", "ar_MA", "ar_DZ", "ar_TN", "ar_IQ"],
    "de": ["de", "de_AT"],
    "en": ["en", "en_GB", "en_AU", "en_CA"],
    "es": ["es", "es_MX", "es_AR"],
    "pt": ["pt", "pt_PT"],
    "zh": ["zh", "zh_Hant"],
}


def names(language, read):
    """The names that need no company, and the abbreviations, each with its number."""
    wide, short = {}, {}
    for locale in VARIANTS.get(language, [language]):
        symbols = icu.DateFormatSymbols(icu.Locale(locale))
        for width, table in ((icu.DateFormatSymbols.WIDE, wide), (icu.DateFormatSymbols.ABBREVIATED, short)):
            for context in (icu.DateFormatSymbols.FORMAT, icu.DateFormatSymbols.STANDALONE):
                for number, name in read(symbols, context, width):
                    name = name.strip("\u200f .").lower()
                    # "1月" is a number and a unit to the engine; "月" alone is a month, a moon, a Monday.
                    if len(name) > 1 and not any(c.isdigit() for c in name):
                        table.setdefault(name, number)
    return ordered(wide), ordered({name: number for name, number in short.items() if name not in wide})


def ordered(table):
    return dict(sorted(table.items(), key=lambda item: (item[1], item[0])))


def months(symbols, context, width):
    return [(i + 1, name) for i, name in enumerate(symbols.getMonths(context, width)[:12])]


def weekdays(symbols, context, width):
    # ICU counts from Sunday, with an empty string first.
    return [((i + 6) % 7 or 7, name) for i, name in enumerate(symbols.getWeekdays(context, width)) if name][:7]


def main():
    for language in LANGUAGES:
        folder = pathlib.Path("Sources/Facts/Languages") / language
        folder.mkdir(parents=True, exist_ok=True)
        (month, month_short), (weekday, weekday_short) = names(language, months), names(language, weekdays)
        table = {"months": month, "monthsShort": month_short, "weekdays": weekday, "weekdaysShort": weekday_short}
        text = json.dumps(table, ensure_ascii=False, indent=1)
        (folder / "dates.cldr.json").write_text(text + "\n", encoding="utf-8")


main()
