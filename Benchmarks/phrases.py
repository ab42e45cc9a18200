"""Texts of any number for the memory's benchmarks, and the true best matches to measure a search by.

Sentences are walks over the pairs of words of real ones, so that they have their words and phrases, and near neighbours too.
"""

import bisect
import collections
import random
import re
import unicodedata

# As recoupe cuts a text: numbers with their marks, and words.
WORD = re.compile(r"\d+(?:[.,'\u2019]\d+|(?<!\d{4})[ \u00a0\u202f\u2009]\d{3}(?!\d))*(?![^\W\d_])|[^\W_]+")
CAPITAL_OR_NUMBER = 0.1


class Walk:
    def __init__(self, sentences, seed):
        self.next = collections.defaultdict(list)
        self.random = random.Random(seed)
        self.words = [word for sentence in sentences for word in sentence.split()]
        for sentence in sentences:
            words = sentence.split()
            for pair in zip([None] + words, words + [None]):
                self.next[pair[0]].append(pair[1])

    def sentence(self):
        words = []
        while len(words) < 60:
            word = self.random.choice(self.next[words[-1] if words else None])
            if word is None and len(words) > 5:
                break
            if word is None:
                word = self.random.choice(self.next[None])
            words.append(word)
        return " ".join(words)


def distinct(walk, count):
    found = {}
    while len(found) < count:
        found.setdefault(walk.sentence())
    return list(found)


def edited(sentence, walk):
    """The sentence after a few real edits: words swapped, left out, put in or replaced, other numbers."""
    rng, words = walk.random, sentence.split()
    for _ in range(rng.randint(1, max(1, len(words) // 5))):
        place = rng.randrange(len(words))
        kind = rng.randrange(5)
        if kind == 0 and place + 1 < len(words):
            words[place], words[place + 1] = words[place + 1], words[place]
        elif kind == 1 and len(words) > 3:
            del words[place]
        elif kind == 2:
            words.insert(place, rng.choice(walk.words))
        elif kind == 3:
            words[place] = rng.choice(walk.words)
        else:
            words = [re.sub(r"\d+", lambda found: str(rng.randint(1, 9999)), word) for word in words]
    return " ".join(words)


def cut(text):
    """[(key, form)] of a text's words: numbers have one key, other words their small letters."""
    words = []
    for found in WORD.findall(unicodedata.normalize("NFC", text)):
        is_number = found[0].isdigit() and found[-1].isdigit()
        form = re.sub(r"[\s\u00a0\u202f\u2009]", "", found) if is_number else found
        words.append(("#" if is_number else found.lower(), form))
    return words


def score(query, match):
    """recoupe's documented score of two texts' words, for different texts."""
    costs = list(range(len(match) + 1))
    for row, (key, form) in enumerate(query, 1):
        diagonal, costs[0] = costs[0], row
        for column, (other_key, other_form) in enumerate(match, 1):
            weight = 1 if key != other_key else 0 if form == other_form else CAPITAL_OR_NUMBER
            best = min(diagonal + weight, costs[column] + 1, costs[column - 1] + 1)
            diagonal, costs[column] = costs[column], best
    return min(0.99, 1 - costs[-1] / max(len(query), len(match), 1))


class BruteForce:
    """Compares a query with every segment, by rapidfuzz over one character a word."""

    def __init__(self, segments):
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        self.cdist, self.similarity = process.cdist, Levenshtein.normalized_similarity
        self.letters = {}
        self.segments = segments
        self.words = [cut(segment) for segment in segments]
        order = sorted(range(len(segments)), key=lambda index: len(self.words[index]))
        self.order, self.lengths = order, [len(self.words[index]) for index in order]
        self.coded = [self.code(self.words[index]) for index in order]

    def code(self, words):
        # Surrogates are no characters: the codes pass over them.
        return "".join(chr(self.letters.setdefault(key, self.next_letter())) for key, _ in words)

    def next_letter(self):
        number = len(self.letters) + 1
        return number if number < 0xD800 else number + 0x800

    def best(self, query, least):
        """The highest score of a segment, 0 where none reaches `least`."""
        words = cut(query)
        low = bisect.bisect_left(self.lengths, len(words) * least - 1e-9)
        high = bisect.bisect_right(self.lengths, len(words) / least + 1e-9)
        scores = self.cdist([self.code(words)], self.coded[low:high], scorer=self.similarity, score_cutoff=least)[0]
        found = sorted(((scores[k], low + k) for k in scores.nonzero()[0]), reverse=True)
        best = 0
        for bound, place in found:
            if bound <= best:
                break
            segment = self.order[place]
            best = max(best, 1 if self.segments[segment] == query else score(words, self.words[segment]))
        return best if best >= least - 1e-9 else 0
