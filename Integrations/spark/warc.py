"""Pages of web archives, and the records that those of one event make."""

import gzip
import io
import json


def pages(data):
    """(address, body) of the responses with status 200 and a text type in a WARC file, plain or packed with gzip."""
    stream = io.BytesIO(data)
    stream = gzip.GzipFile(fileobj=stream) if data[:2] == b"\x1f\x8b" else stream
    while line := stream.readline():
        if not line.strip():
            continue
        if not line.startswith(b"WARC/"):
            raise ValueError(f"no web archive: a record begins with {line[:20]!r}")
        fields = header(stream)
        content = stream.read(int(fields["content-length"]))
        if fields.get("warc-type") == "response":
            answer = io.BytesIO(content)
            status, answer_fields = answer.readline().split(), header(answer)
            body = answer.read()
            is_text = "html" in answer_fields.get("content-type", "html")
            if len(status) < 2 or status[1] != b"200" or not is_text or "content-encoding" in answer_fields:
                continue
            if answer_fields.get("transfer-encoding") == "chunked":
                body = joined(body)
            yield fields["warc-target-uri"].strip("<>"), body.decode("utf-8", "replace")


def header(stream):
    fields = {}
    while (line := stream.readline().strip()):
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields[name.strip().lower()] = value.strip()
    return fields


def joined(body):
    """Chunks without their lengths; a body that is none as it is, since many archives join them."""
    out, rest = b"", body
    try:
        while rest:
            digits, _, rest = rest.partition(b"\n")
            count = int(digits.split(b";")[0], 16)
            if count == 0:
                return out
            out, rest = out + rest[:count], rest[count:].lstrip(b"\r\n")
    except ValueError:
        pass
    return body


def keyed(page, languages):
    """(event, (language, address, html)): the language is a label of the host or a folder of the path, the event is the rest."""
    address, html = page
    parts = address.split("://", 1)[-1].split("#")[0].split("/")
    for place in range(len(parts) - 1, -1, -1):
        if place and parts[place] in languages:
            return "/".join(parts[:place] + parts[place + 1 :]), (parts[place], address, html)
    label, _, host = parts[0].partition(".")
    if label in languages:
        return "/".join([host] + parts[1:]), (label, address, html)
    return None, None


def record(event, versions, pivot):
    """The record of an event whose pivot and another version are there."""
    versions = sorted(versions, key=lambda version: (version[0] != pivot, version[0], version[1]))
    if len(versions) > 1 and versions[0][0] == pivot:
        articles = [
            {"language": language, "html": html, "source": address.split("://", 1)[-1].split("/")[0]}
            for language, address, html in versions
        ]
        yield json.dumps({"id": event, "articles": articles}, ensure_ascii=False)
