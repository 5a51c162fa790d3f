/*
 * Purpose     Unpacks weights of 8 bits each (GGUF's Q8_0) to float32, into the layout that matrix products read.
 *
 * Formula     a block has a scale d in float16, then 32 signed bytes q: w = d * q.
 *
 * Buffers     packed  rows x (k / 32) blocks of 34 bytes, read
 *             out     panels of `panel` rows (packed.h), written from row first_row on
 *             tokens  an input (rows.h), read: unpacks the rows of its tokens; or null: all rows
 *
 * Parameters  none.
 *
 * NDRange     1 work-item per row, and more to fill the last panel.
 *
 * Edges       rows beyond the last are written as zeros.
 */
__kernel void unpack_q8(const __global uchar *packed, __global float *out, const int rows, const int k,
                        const int panel, const int first_row, const __global int *tokens)
{
    const int row = get_global_id(0), blocks = k / 32;
    const __global uchar *block = packed + (size_t)source_row(tokens, row) * blocks * 34;
    __global float *to = panel_row(out, first_row + row, k, panel);

    for (int b = 0; b < blocks; b++, block += 34, to += (size_t)32 * panel) {
        const float scale = row < rows ? vload_half(0, (const __global half *)block) : 0.0f;
        for (int i = 0; i < 32; i++)
            to[(size_t)i * panel] = row < rows ? scale * (char)block[2 + i] : 0.0f;
    }
}
