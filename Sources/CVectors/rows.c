#include "CVectors.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__) && defined(__ELF__)
#define VECTORIZED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VECTORIZED
#endif

// Sums may be taken in any order: without that, they cannot be vectorised. The order depends on the processor alone.
#pragma clang fp reassociate(on) contract(fast)

VECTORIZED void recoupe_add(float *restrict target, const float *restrict source, float factor, size_t count) {
    for (size_t i = 0; i < count; i++) target[i] += source[i] * factor;
}

VECTORIZED void recoupe_scale(float *values, float factor, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] *= factor;
}

VECTORIZED void recoupe_rectify(float *values, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] = values[i] > 0 ? values[i] : 0;
}

VECTORIZED void recoupe_tanh(float *values, size_t count) {
    for (size_t i = 0; i < count; i++) {
        // tanh |x| = (1 - e^-2|x|) / (1 + e^-2|x|); the exponential by a power of two and the series of what is left,
        // |rest| <= log(2) / 2. Beyond 10 the result is 1.
        const float magnitude = fabsf(values[i]);
        const float exponent = -2 * (magnitude < 10 ? magnitude : 10);
        const float power = rintf(exponent * 1.44269504f);
        const float rest = exponent - power * 0.693147181f;
        float series = 1.0f / 5040;
        series = series * rest + 1.0f / 720;
        series = series * rest + 1.0f / 120;
        series = series * rest + 1.0f / 24;
        series = series * rest + 1.0f / 6;
        series = series * rest + 0.5f;
        series = series * rest + 1;
        series = series * rest + 1;
        const int32_t bits = ((int32_t)power + 127) << 23;
        float scale;
        memcpy(&scale, &bits, sizeof scale);
        const float exponential = series * scale;
        values[i] = copysignf((1 - exponential) / (1 + exponential), values[i]);
    }
}

VECTORIZED void recoupe_normalize_layer(
    float *rows, size_t count, size_t width, const float *restrict gain, const float *restrict bias, float epsilon) {
    for (size_t r = 0; r < count; r++) {
        float *restrict row = rows + r * width;
        float sum = 0, squares = 0;
        for (size_t i = 0; i < width; i++) sum += row[i];
        const float mean = sum / (float)width;
        for (size_t i = 0; i < width; i++) squares += (row[i] - mean) * (row[i] - mean);
        const float scale = 1 / sqrtf(squares / (float)width + epsilon);
        for (size_t i = 0; i < width; i++) row[i] = (row[i] - mean) * scale * gain[i] + bias[i];
    }
}

VECTORIZED void recoupe_normalize_length(float *rows, size_t count, size_t width, float epsilon) {
    for (size_t r = 0; r < count; r++) {
        float *row = rows + r * width;
        float squares = 0;
        for (size_t i = 0; i < width; i++) squares += row[i] * row[i];
        const float scale = 1 / sqrtf(squares > epsilon ? squares : epsilon);
        for (size_t i = 0; i < width; i++) row[i] *= scale;
    }
}

VECTORIZED void recoupe_dequantize(
    float *restrict target, const uint8_t *restrict bytes, size_t count, float scale, float low) {
    for (size_t i = 0; i < count; i++) target[i] = (float)bytes[i] * scale + low;
}

VECTORIZED void recoupe_narrow(void *restrict halves, const float *restrict values, size_t count) {
    _Float16 *target = halves;
    for (size_t i = 0; i < count; i++) target[i] = (_Float16)values[i];
}

VECTORIZED void recoupe_widen(float *restrict values, const void *restrict halves, size_t count) {
    const _Float16 *source = halves;
    for (size_t i = 0; i < count; i++) values[i] = (float)source[i];
}

enum { greatest_order = 8, lanes = 64 };

// Sums of 64 columns at a time, which stay in registers.
#define WINDOW_SUMS(name, number) \
    VECTORIZED void name( \
        float *restrict target, size_t target_stride, size_t count, size_t width, const int32_t *restrict windows, \
        size_t order, const int32_t *restrict centres, const void *restrict products, size_t products_stride, \
        const float *restrict bias, const void *restrict residual, size_t residual_stride) { \
        for (size_t r = 0; r < count; r++) { \
            const number *places[greatest_order]; \
            size_t seen = 0; \
            for (size_t p = 0; p < order; p++) { \
                const int32_t row = windows[r * order + p]; \
                if (row >= 0) \
                    places[seen++] = (const number *)products + (size_t)row * products_stride + p * width; \
            } \
            const number *centre = (const number *)residual + (size_t)centres[r] * residual_stride; \
            float *row = target + r * target_stride; \
            for (size_t start = 0; start < width; start += lanes) { \
                float sums[lanes]; \
                for (size_t i = 0; i < lanes; i++) sums[i] = bias[start + i]; \
                for (size_t p = 0; p < seen; p++) \
                    for (size_t i = 0; i < lanes; i++) sums[i] += (float)places[p][start + i]; \
                for (size_t i = 0; i < lanes; i++) \
                    row[start + i] = (sums[i] > 0 ? sums[i] : 0) + (float)centre[start + i]; \
            } \
        } \
    }

WINDOW_SUMS(recoupe_window_sums, float)
WINDOW_SUMS(recoupe_window_sums_of_halves, _Float16)
