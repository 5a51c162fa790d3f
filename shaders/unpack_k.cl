/*
 * Purpose     Unpacks weights in blocks of 256 (GGUF's Q2_K to Q6_K) to float32, into the layout that matrix products
 *             read.
 *
 * Formula     a block has 16 parts of 16 weights. A part has an integer scale s, and perhaps an integer minimum m; d
 *             and dmin, in float16, are their units: w = d * s * q - dmin * m. A block holds, in this order, for BITS
 *               2  s and m, nibbles of 16 bytes; q, two bits; d; dmin
 *               3  the third bit of q + 4, 32 bytes; its other two bits; s + 32, six bits in 12 bytes; d
 *               4  d; dmin; s and m, six bits each in 12 bytes, each for two parts; q, four bits
 *               5  as 4, with the fifth bit of q, 32 bytes, before its other four
 *               6  q + 32, four bits; its other two bits; s, 16 signed bytes; d
 *             The functions below show where in these bytes the bits are.
 *
 * Buffers     packed  rows x (k / 256) blocks of BLOCK_BYTES bytes, read
 *             out     panels of `panel` rows (packed.h), written from row first_row on
 *             tokens  an input (rows.h), read: unpacks the rows of its tokens; or null: all rows
 *
 * Parameters  BITS  of a weight: 2, 3, 4, 5 or 6; no default
 *
 * NDRange     1 work-item per row, and more to fill the last panel.
 *
 * Edges       rows beyond the last are written as zeros.
 */

#if BITS == 2
#define BLOCK_BYTES 84
#define UNITS 80 /* offset of d, and of dmin after it */
#elif BITS == 3
#define BLOCK_BYTES 110
#define UNITS 108
#elif BITS == 4
#define BLOCK_BYTES 144
#define UNITS 0
#elif BITS == 5
#define BLOCK_BYTES 176
#define UNITS 0
#elif BITS == 6
#define BLOCK_BYTES 210
#define UNITS 208
#endif

#define HAS_MINIMUM (BITS == 2 || BITS == 4 || BITS == 5)

/* A single bit of weight i: 32 bytes hold those of all 256 weights. */
static inline int one_bit(const __global uchar *bytes, int i)
{
    return (bytes[i % 32] >> (i / 32)) & 1;
}

/* Two bits of weight i, in 64 bytes. */
static inline int two_bits(const __global uchar *bytes, int i)
{
    return (bytes[i / 128 * 32 + i % 32] >> (i % 128 / 32 * 2)) & 3;
}

/* Four bits of weight i, in 128 bytes: low nibbles belong to `run` weights, high ones to the next `run` weights. */
static inline int four_bits(const __global uchar *bytes, int i, int run)
{
    return (bytes[i / (2 * run) * run + i % run] >> (i / run % 2 * 4)) & 15;
}

/* The j-th of eight six-bit scales or minima: the last four's upper two bits are stored above the first four. */
static inline int six_bits(const __global uchar *bytes, int j, int minimum)
{
    if (j < 4)
        return bytes[j + 4 * minimum] & 63;
    return ((bytes[j + 4] >> (4 * minimum)) & 15) | (bytes[j - 4 + 4 * minimum] >> 6 << 4);
}

static inline int quant_of(const __global uchar *block, int i)
{
#if BITS == 2
    return two_bits(block + 16, i);
#elif BITS == 3
    return (two_bits(block + 32, i) | (one_bit(block, i) << 2)) - 4;
#elif BITS == 4
    return four_bits(block + 16, i, 32);
#elif BITS == 5
    return four_bits(block + 48, i, 32) | (one_bit(block + 16, i) << 4);
#elif BITS == 6
    return (four_bits(block, i, 64) | (two_bits(block + 128, i) << 4)) - 32;
#endif
}

static inline int scale_of(const __global uchar *block, int part)
{
#if BITS == 2
    return block[part] & 15;
#elif BITS == 3
    const int low = (block[96 + part % 8] >> (part / 8 * 4)) & 15, high = (block[104 + part % 4] >> (part / 4 * 2)) & 3;
    return (low | (high << 4)) - 32;
#elif BITS == 4 || BITS == 5
    return six_bits(block + 4, part / 2, 0);
#elif BITS == 6
    return (char)block[192 + part];
#endif
}

static inline int minimum_of(const __global uchar *block, int part)
{
#if BITS == 2
    return block[part] >> 4;
#elif HAS_MINIMUM
    return six_bits(block + 4, part / 2, 1);
#else
    return 0;
#endif
}

__kernel void unpack_k(const __global uchar *packed, __global float *out, const int rows, const int k,
                       const int panel, const int first_row, const __global int *tokens)
{
    const int row = get_global_id(0), blocks = k / 256;
    const __global uchar *block = packed + (size_t)source_row(tokens, row) * blocks * BLOCK_BYTES;
    __global float *to = panel_row(out, first_row + row, k, panel);

    if (row >= rows) {
        for (int t = 0; t < k; t++)
            to[(size_t)t * panel] = 0.0f;
        return;
    }
    for (int b = 0; b < blocks; b++, block += BLOCK_BYTES) {
        const __global half *units = (const __global half *)(block + UNITS); /* aligned, as all block sizes are even */
        for (int part = 0; part < 16; part++) {
            const float scale = vload_half(0, units) * scale_of(block, part);
            const float least = HAS_MINIMUM ? vload_half(1, units) * minimum_of(block, part) : 0.0f;
            for (int i = 16 * part; i < 16 * part + 16; i++, to += panel)
                *to = scale * quant_of(block, i) - least;
        }
    }
}
