#!/usr/bin/env python3
"""Whether the confidence of conflicts is what it says: of those of 0.9, nine in ten should be right.

    Benchmarks/confidence.py FOLDER LANGUAGE [--pivot fr] [--limit 40] [--seed 5] [--recoupe PATH]

FOLDER holds documents that are translated sentence by sentence: LANGUAGE.txt and fr.txt, one sentence a line, and
docs.tsv, whose first column names the document of each line. In every document up to four sentences are changed, a
digit of a number or a capitalised word in each. A conflict in such a sentence that names the new words is right, any
other is wrong: professional translations hardly ever disagree. Changed sentences are rarer in real life than here, so
the shares are those of a newsroom that compares articles which do differ.
"""

import argparse
import collections
import json
import random
import re
import subprocess

NUMBER = re.compile(r"(?<![\w.,:/-])\d{2,3}(?:[.,]\d+)?(?![\w:/-])")
NAME = re.compile(r"(?<=\w )[^\W\d_][^\W\d_]{4,}")
NAMES = ["Kalashnikov", "Mustafayev", "Berggren", "Fitzpatrick", "Przybylski", "Oldekop", "Tanaka", "Okafor"]


def read_lines(path):
    with open(path, encoding="utf-8") as handle:
        return handle.read().split("\n")


def documents(folder, languages):
    columns = [read_lines(f"{folder}/{language}.txt") for language in languages]
    groups = collections.OrderedDict()
    for name, *sentences in zip((line.split("\t")[0] for line in read_lines(f"{folder}/docs.tsv")), *columns):
        if all(sentence.strip() for sentence in sentences):
            groups.setdefault(name, []).append(sentences)
    return [(name, rows) for name, rows in groups.items() if name and len(rows) > 4]


def change(source, target, names, rng):
    """The target with one number or name replaced that both sides have, and the new word; None where there is none."""
    spots = [m for m in NUMBER.finditer(target) if m.group() in source]
    if spots and rng.random() < 0.6:
        spot = rng.choice(spots)
        new = rng.choice([d for d in "123456789" if d != spot.group()[0]]) + spot.group()[1:]
    else:
        spots = [m for m in NAME.finditer(target) if m.group()[0].isupper() and m.group() in source]
        if not spots or not names:
            return None
        spot, new = rng.choice(spots), names.pop()
    return target[: spot.start()] + new + target[spot.end() :], new


def record(name, rows, languages, rng):
    rows, planted = [list(row) for row in rows], {}
    names = rng.sample(NAMES, 4)
    for index in rng.sample(range(len(rows)), len(rows)):
        done = len(planted) < 4 and change(*rows[index], names, rng)
        if done:
            rows[index][1], planted[index] = done
    articles = [{"language": language, "sentences": list(side)} for language, side in zip(languages, zip(*rows))]
    return {"id": name, "want": ["discrepancies"], "articles": articles}, planted


def is_right(conflict, planted):
    claims = [claim for claim in conflict["claims"] if claim["article"] == 1]
    return any(planted.get(s, "\0")[:3] in claim.get("text", "") for claim in claims for s in claim["sentences"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("language")
    parser.add_argument("--pivot", default="fr")
    parser.add_argument("--limit", type=int, default=40)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--recoupe", default=".build/release/recoupe")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    languages = [args.pivot, args.language]
    records = [record(n, rows, languages, rng) for n, rows in documents(args.folder, languages)[: args.limit]]
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r, _ in records)
    answers = subprocess.run([args.recoupe, "batch"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    bins = collections.defaultdict(lambda: [0, 0])
    for line, (_, planted) in zip(answers.stdout.decode().splitlines(), records):
        for found in json.loads(line)["discrepancies"]:
            if found["type"] == "conflict":
                for kind in (found["kind"], "all"):
                    bins[kind, int(found["confidence"] * 10) / 10][not is_right(found, planted)] += 1
    print("kind    confidence  right  of")
    for (kind, low), (right, wrong) in sorted(bins.items()):
        print(f"{kind:7} {low:.1f}–{low + 0.1:.1f}     {right / (right + wrong):.2f}  {right + wrong}")


main()
