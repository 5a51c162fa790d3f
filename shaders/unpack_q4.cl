/*
 * Purpose     Unpacks weights of 4 bits each (GGUF's Q4_0 and Q4_1) to float32, into the layout that matrix products
 *             read.
 *
 * Formula     a block has a scale d and perhaps a minimum m in float16, then 16 bytes q: the first 16 weights are in
 *             the low nibbles, the other 16 in the high ones. Q4_0: w = d * (q - 8). Q4_1: w = d * q + m.
 *
 * Buffers     packed  rows x (k / 32) blocks of 18 or 20 bytes, read
 *             out     panels of `panel` rows (packed.h), written from row first_row on
 *             tokens  an input (rows.h), read: unpacks the rows of its tokens; or null: all rows
 *
 * Parameters  HAS_MINIMUM (1)  1 for Q4_1, 0 for Q4_0
 *
 * NDRange     1 work-item per row, and more to fill the last panel.
 *
 * Edges       rows beyond the last are written as zeros.
 */
#ifndef HAS_MINIMUM
#define HAS_MINIMUM 1
#endif

#define BLOCK_BYTES (HAS_MINIMUM ? 20 : 18)

__kernel void unpack_q4(const __global uchar *packed, __global float *out, const int rows, const int k,
                        const int panel, const int first_row, const __global int *tokens)
{
    const int row = get_global_id(0), blocks = k / 32;
    const __global uchar *block = packed + (size_t)source_row(tokens, row) * blocks * BLOCK_BYTES;
    __global float *to = panel_row(out, first_row + row, k, panel);

    for (int b = 0; b < blocks; b++, block += BLOCK_BYTES, to += (size_t)32 * panel) {
        const float scale = row < rows ? vload_half(0, (const __global half *)block) : 0.0f;
        const float least = row < rows ? least_of(block, HAS_MINIMUM, 8.0f) : 0.0f;
        for (int i = 0; i < 16; i++) {
            const uchar pair = row < rows ? block[BLOCK_BYTES - 16 + i] : 0;
            to[(size_t)i * panel] = scale * (pair & 15) + least;
            to[(size_t)(i + 16) * panel] = scale * (pair >> 4) + least;
        }
    }
}
