#include "language_detection.h"

// CLD2's header uses FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

recoupe_detected_language recoupe_detect_language(const char *text, int32_t length) {
    CLD2::Language languages[3];
    int percents[3];
    double scores[3];
    int bytes = 0;
    bool is_reliable = false;
    const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::ExtDetectLanguageSummary(
        text, length, true, &no_hints, 0, languages, percents, scores, nullptr, &bytes, &is_reliable);
    return {CLD2::LanguageCode(languages[0]), percents[0], is_reliable, scores[0]};
}
