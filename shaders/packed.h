/*
 * Put before every kernel: packed weights as vectors of float32 numbers, without a call of a built-in function.
 */
typedef uchar16 __attribute__((aligned(1))) bytes16; /* blocks begin at any byte */
typedef char16 __attribute__((aligned(1))) signed_bytes16;

#ifdef __clang__
#define FLOATS(bytes) __builtin_convertvector(bytes, float16)
#else
#define FLOATS(bytes) convert_float16(bytes)
#endif

/* A finite float16 number at any even place, by its bits: shifted into a float32, it is too small by 2^112. */
static inline float float_of_half(const __global uchar *place)
{
    const uint half_bits = *(const __global ushort *)place;
    const float size = as_float((half_bits & 0x7fffu) << 13) * 0x1p112f;
    return half_bits & 0x8000u ? -size : size;
}
