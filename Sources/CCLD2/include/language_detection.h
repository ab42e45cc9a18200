// CLD2 for Swift: which language a text is in. Implemented in language_detection.cpp.
#ifndef RECOUPE_LANGUAGE_DETECTION_H
#define RECOUPE_LANGUAGE_DETECTION_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 found.
typedef struct {
    /// ISO 639 code, for Chinese `zh` or `zh-Hant`; `un` where it cannot tell. Static memory.
    const char *code;
    /// Share of the text in that language, 0...100.
    int32_t percent;
    /// CLD2's own judgement.
    bool is_reliable;
    /// How much its runs of letters are those of the language, for each kilobyte; comparable within one language alone.
    double score;
} recoupe_detected_language;

/// The language of `length` bytes of valid UTF-8, without markup.
recoupe_detected_language recoupe_detect_language(const char *text, int32_t length);

#ifdef __cplusplus
}
#endif

#endif
