#!/usr/bin/env python3
"""Writes Tests/FactsTests/Spelled/*.tsv: whole numbers as ICU spells them out in 16 languages, to be read back.

Run at authoring time: `pip install PyICU`, then this script; the result is committed. All numbers to 120, a sample to
10,000 and a sample to 10^15, each under one of the language's rule sets for cardinals in turn.
"""

import pathlib
import random

import icu

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Tests/FactsTests/Spelled"
# Rule sets for spellings that the press does not use.
UNUSED = ["financial", "native", "alternate", "year", "verbose"]
LANGUAGES = "ar cs de en es fr it ja ko nl pl pt ru tr uk zh".split()


def rule_sets(rules):
    names = [rules.getRuleSetName(i) for i in range(rules.getNumberOfRuleSetNames())]
    return [n for n in names if "cardinal" in n and not any(w in n for w in UNUSED)]


def main():
    ROOT.mkdir(exist_ok=True)
    rng = random.Random(2017)
    numbers = [*range(121), *sorted(rng.sample(range(121, 10001), 220))]
    numbers += sorted(rng.randrange(10**4, 10**rng.randrange(5, 16)) for _ in range(120))
    numbers += [10**k * m for k in range(3, 15) for m in (1, 2, 5, 21)]
    for language in LANGUAGES:
        rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
        names = rule_sets(rules)
        lines = []
        for i, number in enumerate(numbers):
            rules.setDefaultRuleSet(names[i % len(names)])
            text = rules.format(number)
            if not any(c.isdigit() and c.isascii() for c in text):
                lines.append(f"{number}\t{text}\n")
        (ROOT / f"{language}.tsv").write_text("".join(lines), encoding="utf-8")


main()
