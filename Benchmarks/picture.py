"""The picture of the scaling: processor seconds and memory by the length of the document, both axes logarithmic, as SVG."""

import math

COLOURS = ["#b3261e", "#1f5fa8", "#3b7d3b", "#8a6d1d", "#6b4fa0"]
WIDTH, HEIGHT = 400, 290
LEFT, RIGHT, TOP, BOTTOM = 56, 24, 40, 44
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #333 }
  .title { font-weight: 600 }
  .grid { stroke: #ddd }
  .line { fill: none; stroke-width: 2 }
  rect { fill: #fff }
"""


def number(value):
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def decades(values):
    """The powers of ten around the values."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return [10.0**power for power in range(low, max(high, low + 1) + 1)]


def panel(title, curves, colours, at):
    """`curves`: {name: [(x, y)]}."""
    points = [point for curve in curves.values() for point in curve]
    first, last = min(x for x, _ in points), max(x for x, _ in points)
    xs = [x for x in decades([first, last]) if first <= x <= last]
    ys = decades([y for _, y in points])

    def place(x, y):
        across = math.log(x / first) / max(math.log(last / first), 1e-9)
        up = math.log10(y / ys[0]) / math.log10(ys[-1] / ys[0])
        return at + LEFT + across * (WIDTH - LEFT - RIGHT), TOP + (1 - up) * (HEIGHT - TOP - BOTTOM)

    out = [f'<text class="title" x="{at + LEFT}" y="{TOP - 16}">{title}</text>']
    for x in xs:
        (left, bottom), (_, top) = place(x, ys[0]), place(x, ys[-1])
        out.append(f'<path class="grid" d="M{left:.1f} {top:.1f}V{bottom:.1f}"/>')
        out.append(f'<text x="{left:.1f}" y="{bottom + 18:.1f}" text-anchor="middle">{number(x)}</text>')
    for y in ys:
        (left, height), (right, _) = place(first, y), place(last, y)
        out.append(f'<path class="grid" d="M{left:.1f} {height:.1f}H{right:.1f}"/>')
        out.append(f'<text x="{left - 8:.1f}" y="{height + 4:.1f}" text-anchor="end">{number(y)}</text>')
    middle = at + LEFT + (WIDTH - LEFT - RIGHT) / 2
    out.append(f'<text x="{middle}" y="{HEIGHT - 6}" text-anchor="middle">sentences on either side</text>')
    for name, curve in curves.items():
        places = [place(x, y) for x, y in curve]
        line = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        out.append(f'<path class="line" stroke="{colours[name]}" d="M{line}"/>')
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colours[name]}"/>' for x, y in places]
    return out


def scaling(measures):
    """`measures`: {aligner: [(sentences, seconds, MB)]}."""
    measures = {name: points for name, points in measures.items() if points}
    colours = dict(zip(measures, COLOURS))
    out = panel("Processor seconds", {n: [(s, t) for s, t, _ in p] for n, p in measures.items()}, colours, 0)
    out += panel("Memory, MB", {n: [(s, m) for s, _, m in p] for n, p in measures.items()}, colours, WIDTH)
    across = LEFT
    for name, colour in colours.items():
        out.append(f'<path class="line" stroke="{colour}" d="M{across} {HEIGHT + 16}h18"/>')
        out.append(f'<text x="{across + 24}" y="{HEIGHT + 20}">{name}</text>')
        across += 50 + 7 * len(name)
    width, height = max(2 * WIDTH, across), HEIGHT + 34
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    background = f'<rect width="{width}" height="{height}"/>'
    return "\n".join([head, f"<style>{STYLE}</style>", background, *out, "</svg>"])
