#include "CSentencePiece.h"

#include <algorithm>
#include <sentencepiece_processor.h>
#include <vector>

struct recoupe_sentencepiece {
    sentencepiece::SentencePieceProcessor processor;
};

recoupe_sentencepiece *recoupe_sentencepiece_open(const char *path) {
    auto *opened = new recoupe_sentencepiece;
    if (opened->processor.Load(path).ok()) return opened;
    delete opened;
    return nullptr;
}

void recoupe_sentencepiece_close(recoupe_sentencepiece *processor) { delete processor; }

int32_t recoupe_sentencepiece_bos(const recoupe_sentencepiece *processor) { return processor->processor.bos_id(); }

int32_t recoupe_sentencepiece_eos(const recoupe_sentencepiece *processor) { return processor->processor.eos_id(); }

int64_t recoupe_sentencepiece_encode(
    const recoupe_sentencepiece *processor, const char *text, size_t length, int32_t *ids, size_t capacity) {
    std::vector<int> pieces;
    if (!processor->processor.Encode(absl::string_view(text, length), &pieces).ok()) return -1;
    std::copy_n(pieces.begin(), std::min(pieces.size(), capacity), ids);
    return static_cast<int64_t>(pieces.size());
}
