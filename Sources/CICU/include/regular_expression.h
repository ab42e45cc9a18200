// ICU's regular expressions for Swift, without ICU's headers: they cannot be seen beside Swift's Foundation.
// Implemented in regular_expression.c. A status above 0 is ICU's error code.
#ifndef RECOUPE_REGULAR_EXPRESSION_H
#define RECOUPE_REGULAR_EXPRESSION_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct recoupe_regex recoupe_regex;

/// Compiles a pattern; NULL on failure, with the place of the fault in `error_offset`.
recoupe_regex *recoupe_regex_open(const uint16_t *pattern, int32_t length, int32_t *error_offset, int32_t *status);

/// Another matcher of the same pattern; the pattern itself is shared.
recoupe_regex *recoupe_regex_clone(const recoupe_regex *regex, int32_t *status);

void recoupe_regex_close(recoupe_regex *regex);

/// The text to match. It is not copied: the caller keeps it until the matcher is closed.
void recoupe_regex_set_text(recoupe_regex *regex, const uint16_t *text, int32_t length, int32_t *status);

/// The first match at or after `from`.
bool recoupe_regex_find(recoupe_regex *regex, int32_t from, int32_t *start, int32_t *end, int32_t *status);

/// Whether a match starts at `position`.
bool recoupe_regex_matches_at(recoupe_regex *regex, int32_t position, int32_t *status);

/// ICU's name of a status.
const char *recoupe_regex_error_name(int32_t status);

#ifdef __cplusplus
}
#endif

#endif
