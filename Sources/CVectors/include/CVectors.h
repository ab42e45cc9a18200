// Loops over rows of floats, compiled for each generation of vector units; the processor's own is chosen when the program starts.
//
// Pointers need no alignment. No pointer for reading overlaps one for writing, unless it is the same one.
#ifndef RECOUPE_CVECTORS_H
#define RECOUPE_CVECTORS_H

#include <stddef.h>
#include <stdint.h>

/// Adds `count` floats times `factor` to `target`.
void recoupe_add(float *target, const float *source, float factor, size_t count);

/// Multiplies `count` floats.
void recoupe_scale(float *values, float factor, size_t count);

/// Puts 0 for what is negative.
void recoupe_rectify(float *values, size_t count);

/// The hyperbolic tangent of each value, exact to 3e-7.
void recoupe_tanh(float *values, size_t count);

/// Mean 0 and variance 1 over each row, then times `gain` plus `bias`.
void recoupe_normalize_layer(
    float *rows, size_t count, size_t width, const float *gain, const float *bias, float epsilon);

/// Each row to unit length; a row whose square is less than `epsilon` is divided by the root of that.
void recoupe_normalize_length(float *rows, size_t count, size_t width, float epsilon);

/// `byte * scale + low`.
void recoupe_dequantize(float *target, const uint8_t *bytes, size_t count, float scale, float low);

/// Floats to the nearest half-precision floats, and back.
void recoupe_narrow(void *halves, const float *values, size_t count);
void recoupe_widen(float *values, const void *halves, size_t count);

/// A layer over windows of `order` rows, whose products with the layer's weights are there already, by place in the window.
///
/// Row r of `target` becomes max(0, `bias` + the sum over p of place p of row `windows[r * order + p]` of `products`) plus row
/// `centres[r]` of `residual`. A place is `width` floats, the p-th from float `p * width` of a row of `products`; where the window
/// names the row -1 nothing is added. Strides are the floats from one row to the next. `order` is at most 8, `width` a multiple
/// of 64. `products` and `residual` hold floats, or half-precision floats.
void recoupe_window_sums(
    float *target, size_t target_stride, size_t count, size_t width, const int32_t *windows, size_t order,
    const int32_t *centres, const void *products, size_t products_stride, const float *bias, const void *residual,
    size_t residual_stride);
void recoupe_window_sums_of_halves(
    float *target, size_t target_stride, size_t count, size_t width, const int32_t *windows, size_t order,
    const int32_t *centres, const void *products, size_t products_stride, const float *bias, const void *residual,
    size_t residual_stride);

#endif
