"""What is aligned in the benchmarks: sets with gold alignments, and line-aligned texts that are disturbed with a fixed seed."""

import glob
import json
import os
import random
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def bead(source, target):
    return f"{list(source)}:{list(target)}"


def of_folder(folder):
    """The documents of a user's folder: {name: (source language, target language, source, target, gold lines)}.

    NAME.de, NAME.fr and NAME.defr (a line `[0, 1]:[0]` a bead) are a gold set. Where the folder has none, files of the same
    number of lines (fr.txt, en.txt) are line-aligned; docs.tsv beside them names the document of each line in its first column.
    """
    gold = {}
    for path in sorted(glob.glob(f"{folder}/*.????")):
        stem, pair = path[:-5], path[-4:]
        source, target = pair[:2], pair[2:]
        if os.path.exists(f"{stem}.{source}") and os.path.exists(f"{stem}.{target}"):
            texts = lines(f"{stem}.{source}"), lines(f"{stem}.{target}")
            gold[os.path.basename(stem)] = (source, target, *texts, lines(path))
    return gold or of_line_aligned(folder)


def of_line_aligned(folder, pivot="fr", limit=60):
    texts = {os.path.basename(path)[:-4]: lines(path) for path in sorted(glob.glob(f"{folder}/??.txt"))}
    if pivot not in texts:
        raise SystemExit(f"{folder}: neither NAME.de, NAME.fr with NAME.defr, nor line-aligned {pivot}.txt with other languages")
    count = len(texts[pivot])
    docs = f"{folder}/docs.tsv"
    names = [line.split("\t")[0] for line in lines(docs)] if os.path.exists(docs) else ["all"] * count
    out, rng = {}, random.Random(7)
    for language, text in texts.items():
        if language == pivot or len(text) != count:
            continue
        for name in list(dict.fromkeys(names))[:limit]:
            pairs = [(texts[pivot][k], text[k]) for k in range(count) if names[k] == name and texts[pivot][k] and text[k]]
            if len(pairs) > 7:
                out[f"{name}-{language}"] = (pivot, language, *disturbed(pairs, rng))
    return out


def of_corpora(recoupe):
    """The project's articles, as pairs that recoupe itself is sure of, disturbed: fair to others only in what was disturbed."""
    out, rng = {}, random.Random(7)
    for folder in sorted(glob.glob(f"{ROOT}/corpora/*/")):
        for language, pairs in sure_pairs(recoupe, folder).items():
            if len(pairs) > 7:
                out[f"{os.path.basename(folder[:-1])}-{language}"] = ("fr", language, *disturbed(pairs, rng))
    return out


def sure_pairs(recoupe, folder, pivot="fr", probability=0.9):
    """{language: [(pivot sentence, its translation)]} of a folder of articles."""
    articles = sorted(p for p in glob.glob(f"{folder}/*") if p.endswith((".html", ".txt")))
    french = next(p for p in articles if os.path.basename(p).startswith(f"{pivot}."))
    out = {}
    for article in articles:
        if article == french:
            continue
        language = os.path.basename(article).split(".")[0]
        run = [recoupe, "align", french, article, "--format", "jsonl", "--minimum-score", str(probability)]
        units = [json.loads(line) for line in subprocess.run(run, capture_output=True, check=True, text=True).stdout.splitlines()]
        out[language] = [
            (u["texts"][pivot], u["texts"][language]) for u in units if all(len(side) == 1 for side in u["sentences"])
        ]
    return out


def disturbed(pairs, rng):
    """Neighbours joined on one side, single sentences and a block missing from one: (source, target, gold lines)."""
    units = [[[a], [b]] for a, b in pairs]
    position = 0
    while position < len(units) - 1:
        if rng.random() < 0.15:
            joined = [units[position][side] + units[position + 1][side] for side in (0, 1)]
            side = rng.randrange(2)
            joined[side] = [" ".join(joined[side])]
            units[position : position + 2] = [joined]
        position += 1
    for unit in units:
        if rng.random() < 0.06:
            unit[rng.randrange(2)] = []
    if len(units) > 12:
        size, side = rng.randint(3, 6), rng.randrange(2)
        start = rng.randrange(len(units) - size)
        for unit in units[start : start + size]:
            unit[side] = []
    source, target, gold = [], [], []
    for left, right in units:
        rows, columns = range(len(source), len(source) + len(left)), range(len(target), len(target) + len(right))
        source += left
        target += right
        if left and right:
            gold.append(bead(rows, columns))
        else:
            gold += [bead([row], []) for row in rows] + [bead([], [column]) for column in columns]
    return source, target, gold


def long_document(pairs, count, seed=7):
    """`count` pairs, each made of two of `pairs` and a number, so that none comes twice; a few left out on either side."""
    rng = random.Random(seed)
    source, target = [], []
    for number in range(count):
        (a, x), (b, y) = rng.choice(pairs), rng.choice(pairs)
        left, right = f"{a} {number}: {b}", f"{x} {number}: {y}"
        kept = rng.random()
        if kept > 0.01:
            source.append(left)
        if kept < 0.99:
            target.append(right)
    return source, target
