#!/usr/bin/env python3
"""Aligns and compares a corpus of any size on a Spark cluster; every task pipes its records through `recoupe batch`.

    spark-submit --archives recoupe.tar.gz#recoupe recoupe_spark.py INPUT OUTPUT

INPUT is JSON Lines (records of the batch protocol), Parquet (columns id, articles, as the records have them, or a column `record` of
their text) or web archives, on any storage that Spark reads. Written to OUTPUT:

    answers         Parquet: id, answer (JSON as `recoupe batch` gives it)
    beads           Parquet: id, source and target language, sentences, texts, score
    discrepancies   Parquet: id, type, kind, severity, confidence, explanation, claims
    problems        Parquet: id, code, message of the records that could not be served
    tmx             a TMX memory for each partition
"""

import argparse
import glob
import json
import math
import subprocess
import tempfile
import threading

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

WANT = ["alignments", "discrepancies", "sentences"]
# What the answers hold, as far as it goes into tables.
SPAN = "array<int>"
BEADS = f"array<struct<source:{SPAN},target:{SPAN},score:double>>"
CLAIMS = f"array<struct<article:int,sentences:{SPAN},text:string,value:string>>"
ANSWER = (
    f"struct<alignments:array<struct<source:int,target:int,beads:{BEADS}>>,"
    "discrepancies:array<struct<type:string,kind:string,severity:string,confidence:double,explanation:string,"
    f"claims:{CLAIMS}>>,languages:array<string>,sentences:array<array<string>>,error:struct<code:string,message:string>>"
)
# Languages that write sentences one after another without a space.
UNSPACED = "^(zh|ja|th)(-|$)"


def program():
    """Recoupe in the archive that Spark brought to this machine."""
    found = glob.glob(SparkFiles.get("recoupe") + "/*/bin/recoupe") + glob.glob(SparkFiles.get("recoupe") + "/bin/recoupe")
    if not found:
        raise FileNotFoundError("no recoupe here: give spark-submit --archives recoupe.tar.gz#recoupe (made by 'make dist')")
    return found[0]


def answers(records):
    """The answer to each record, in order.

    A record that ends the program is tried once more on its own and then answered with an error, so that it costs one record and not
    the partition.
    """
    records = list(records)
    start = 0
    while start < len(records):
        done = 0
        for answer in piped(records[start:]):
            yield answer
            done += 1
        start += done
        if start < len(records):
            again = list(piped(records[start : start + 1]))
            yield again[0] if again else failure(records[start])
            start += 1


def piped(records):
    """Answers up to the record at which the program ends."""
    return filtered(["batch", "--jobs", "1"], (f"{record}\n".encode() for record in records))[0]


def filtered(arguments, chunks):
    """(lines, process): what the program makes of bytes on its standard input, complete lines alone."""
    process = subprocess.Popen([program(), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        try:
            with process.stdin as stream:
                stream.writelines(chunks)
        except BrokenPipeError:
            pass  # The program ended; what is missing tells where.

    def lines():
        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        try:
            for line in process.stdout:
                if line.endswith(b"\n"):
                    yield line[:-1].decode("utf-8")
        except BaseException:
            process.kill()  # Nobody wants the rest.
            raise
        finally:
            process.wait()
            feeder.join()

    return lines(), process


def failure(record):
    error = {"code": "crashed", "message": "recoupe ended at this record, twice"}
    return json.dumps({"error": error, "id": json.loads(record).get("id")})


def identified(records):
    """Rows of the table of answers."""
    for answer in answers(records):
        identifier = json.loads(answer).get("id")
        yield None if identifier is None else str(identifier), answer


def prepared(record, order):
    """A record as it is sent: with what the tables need, and in the order of blocks that the user chose."""
    try:
        value = json.loads(record)
        value["want"] = WANT
        if order and "order" not in value:
            value["order"] = order
        return json.dumps(value, ensure_ascii=False)
    except (ValueError, TypeError):
        return record  # Answered by recoupe with an error that says what is wrong.


# Reading


def size_of(spark, path):
    """Bytes of a file or a folder, wherever it is."""
    hadoop = spark._jvm.org.apache.hadoop.fs
    place = hadoop.Path(path)
    files = place.getFileSystem(spark._jsc.hadoopConfiguration())
    return sum(files.getContentSummary(status.getPath()).getLength() for status in files.globStatus(place) or [])


def read(spark, arguments):
    """The records as an RDD of JSON texts, in partitions of at most about the wanted size, as many for each core."""
    kind = arguments.format or next(
        (kind for ending, kind in ENDINGS.items() if arguments.input.rstrip("/").endswith(ending)), "jsonl"
    )
    if kind == "warc":
        records = archived(spark.sparkContext.binaryFiles(arguments.input), arguments.pivot)
    elif kind == "parquet":
        table = spark.read.parquet(arguments.input)
        text = F.col("record") if "record" in table.columns else F.to_json(F.struct("*"))
        records = table.select(text.alias("value")).rdd.map(lambda row: row.value)
    else:
        records = spark.read.text(arguments.input).rdd.map(lambda row: row.value)
    cores = spark.sparkContext.defaultParallelism
    rounds = max(1, math.ceil(size_of(spark, arguments.input) / arguments.partition_bytes / cores))
    return records.filter(lambda record: record and record.strip()).repartition(cores * rounds)


def archived(files, pivot):
    """The records of web archives. Versions of an article may be in different archives.

    Of each site the addresses alone come together to be grouped, by `recoupe warc records`; the pages then go where their groups are.
    """
    lines = files.flatMap(lambda file: whole(["warc", "pages", "-"], [file[1]], file[0])).map(json.loads)
    # Of an address with several captures always the same one counts, whatever order they come in.
    pages = lines.map(lambda page: (page["address"], page)).reduceByKey(lambda a, b: min(a, b, key=content))
    pages = pages.persist(StorageLevel.DISK_ONLY)
    names = pages.map(lambda page: (page[1]["site"], {key: page[1][key] for key in ("address", "language")}))

    def groups(part, addresses):
        chunks = (f"{json.dumps(address)}\n".encode() for _, address in addresses)
        for line in whole(["warc", "records", "--pivot", pivot], chunks, "addresses"):
            record = json.loads(line)
            for place, article in enumerate(record["articles"]):
                yield article["address"], ((part, record["id"]), place, article)

    places = names.partitionBy(pages.getNumPartitions()).mapPartitionsWithIndex(groups)
    found = places.join(pages).map(lambda pair: (pair[1][0][0], (*pair[1][0][1:], content(pair[1][1]))))
    return found.groupByKey().map(lambda group: record(group[0][1], group[1]))


def whole(arguments, chunks, name):
    """Lines of a run that has to go well."""
    lines, process = filtered(arguments, chunks)
    yield from lines
    if process.returncode:
        raise RuntimeError(f"{name}: recoupe {' '.join(arguments)} ended with {process.returncode}; its message is in the log of the task")


def content(page):
    """What a page holds, as a record has it."""
    return [(key, page[key]) for key in ("html", "text") if key in page]


def record(identifier, articles):
    articles = [{**article, **dict(held)} for _, article, held in sorted(articles, key=lambda article: article[0])]
    return json.dumps({"id": identifier, "articles": articles}, ensure_ascii=False)


ENDINGS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".warc": "warc", ".warc.gz": "warc"}


# Writing


def tables(answered):
    """The beads, the discrepancies and the problems of the answers."""
    parsed = answered.select("id", F.from_json("answer", ANSWER).alias("a"))
    pairs = parsed.select("id", F.explode("a.alignments").alias("pair"), "a.languages", "a.sentences")
    beads = pairs.select("id", "pair.source", "pair.target", "languages", "sentences", F.posexplode("pair.beads").alias("place", "bead"))
    beads = beads.select(
        "id",
        F.col("source").alias("source_article"),
        F.col("target").alias("target_article"),
        F.expr("languages[source]").alias("source_language"),
        F.expr("languages[target]").alias("target_language"),
        "place",
        F.col("bead.source").alias("source_sentences"),
        F.col("bead.target").alias("target_sentences"),
        text_of("source").alias("source_text"),
        text_of("target").alias("target_text"),
        F.col("bead.score").alias("score"),
    )
    discrepancies = parsed.select("id", F.posexplode("a.discrepancies").alias("place", "d")).select("id", "place", "d.*")
    problems = parsed.where("a.error is not null").select("id", "a.error.code", "a.error.message")
    return {"beads": beads, "discrepancies": discrepancies, "problems": problems}


def text_of(side):
    texts = f"transform(bead.{side}, place -> sentences[{side}][place])"
    return F.expr(f"concat_ws(if(languages[{side}] rlike '{UNSPACED}', '', ' '), {texts})")


def memory(beads):
    """A partition's beads as a TMX memory: one text."""
    with tempfile.TemporaryDirectory() as folder:
        units, out = f"{folder}/units.jsonl", f"{folder}/units.tmx"
        count, pivot = 0, None
        with open(units, "w", encoding="utf-8") as file:
            for bead in beads:
                if not bead.source_text or not bead.target_text:
                    continue
                count, pivot = count + 1, pivot or bead.source_language
                unit = {
                    "tuid": f"{bead.id}#{bead.target_article}.{bead.place}",
                    "texts": {bead.source_language: bead.source_text, bead.target_language: bead.target_text},
                    "score": bead.score,
                }
                file.write(json.dumps(unit, ensure_ascii=False) + "\n")
        if count:
            subprocess.run([program(), "tmx", "convert", units, "-o", out, "--languages", pivot], check=True)
            with open(out, encoding="utf-8") as file:
                yield file.read().rstrip("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--format", choices=["jsonl", "parquet", "warc"], help="default: by the ending of INPUT, else jsonl")
    parser.add_argument("--partition-bytes", type=int, default=8 << 20, help="of input, for a task (default 8 MB)")
    parser.add_argument("--order", choices=["monotonic", "free"], help="of records that do not say it")
    parser.add_argument("--pivot", default="fr", help="web archives: language of the pivot articles")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("recoupe").getOrCreate()
    order = arguments.order
    records = read(spark, arguments).map(lambda record: prepared(record, order))
    answered = spark.createDataFrame(records.mapPartitions(identified), "id string, answer string")
    # What is costly is kept before the tables are made of it: a lost worker costs its tasks, and no table twice.
    answered.write.mode("overwrite").parquet(f"{arguments.output}/answers")
    answered = spark.read.parquet(f"{arguments.output}/answers")
    made = tables(answered)
    for name, table in made.items():
        table.write.mode("overwrite").parquet(f"{arguments.output}/{name}")
    beads = spark.read.parquet(f"{arguments.output}/beads")
    replace(spark, f"{arguments.output}/tmx")
    beads.rdd.mapPartitions(memory).saveAsTextFile(f"{arguments.output}/tmx")
    spark.stop()


def replace(spark, path):
    """Makes room for a folder that Spark would refuse to write over."""
    place = spark._jvm.org.apache.hadoop.fs.Path(path)
    place.getFileSystem(spark._jsc.hadoopConfiguration()).delete(place, True)


if __name__ == "__main__":
    main()
