// SentencePiece for Swift: loading a model and cutting a text into the ids of its pieces.
#ifndef RECOUPE_SENTENCEPIECE_H
#define RECOUPE_SENTENCEPIECE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct recoupe_sentencepiece recoupe_sentencepiece;

/// Loads the model at `path`. Null where that fails.
recoupe_sentencepiece *recoupe_sentencepiece_open(const char *path);

void recoupe_sentencepiece_close(recoupe_sentencepiece *processor);

/// Ids of the first piece of a text (BOS) and of its last (EOS).
int32_t recoupe_sentencepiece_bos(const recoupe_sentencepiece *processor);
int32_t recoupe_sentencepiece_eos(const recoupe_sentencepiece *processor);

/// Writes up to `capacity` ids of the pieces of `text` (UTF-8, `length` bytes), without BOS and EOS, and returns how many there
/// are: more than `capacity` where they did not fit. -1 where the text could not be cut.
int64_t recoupe_sentencepiece_encode(
    const recoupe_sentencepiece *processor, const char *text, size_t length, int32_t *ids, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
