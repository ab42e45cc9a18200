#include "regular_expression.h"

#include <unicode/parseerr.h>
#include <unicode/uregex.h>

// `recoupe_regex` is never defined: it stands for ICU's own opaque type.
static URegularExpression *icu(const recoupe_regex *regex) { return (URegularExpression *)regex; }

recoupe_regex *recoupe_regex_open(const uint16_t *pattern, int32_t length, int32_t *error_offset, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError error = {.offset = -1};
    URegularExpression *regex = uregex_open((const UChar *)pattern, length, 0, &error, &code);
    *error_offset = error.offset;
    *status = code;
    if (U_SUCCESS(code)) return (recoupe_regex *)regex;
    uregex_close(regex);
    return NULL;
}

recoupe_regex *recoupe_regex_clone(const recoupe_regex *regex, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    URegularExpression *clone = uregex_clone(icu(regex), &code);
    *status = code;
    return (recoupe_regex *)clone;
}

void recoupe_regex_close(recoupe_regex *regex) { uregex_close(icu(regex)); }

void recoupe_regex_set_text(recoupe_regex *regex, const uint16_t *text, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    uregex_setText(icu(regex), (const UChar *)text, length, &code);
    *status = code;
}

bool recoupe_regex_find(recoupe_regex *regex, int32_t from, int32_t *start, int32_t *end, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    bool found = uregex_find(icu(regex), from, &code);
    if (found && U_SUCCESS(code)) {
        *start = uregex_start(icu(regex), 0, &code);
        *end = uregex_end(icu(regex), 0, &code);
    }
    *status = code;
    return found && U_SUCCESS(code);
}

bool recoupe_regex_matches_at(recoupe_regex *regex, int32_t position, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    bool found = uregex_lookingAt(icu(regex), position, &code);
    *status = code;
    return found && U_SUCCESS(code);
}

const char *recoupe_regex_error_name(int32_t status) { return u_errorName((UErrorCode)status); }
