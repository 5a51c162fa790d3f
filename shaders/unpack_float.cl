/*
 * Purpose     Converts floating-point weights (GGUF's F32, F16 and BF16) to float32, in the layout that matrix products
 *             read.
 *
 * Formula     w = packed. BF16 is the upper half of a float32 number.
 *
 * Buffers     packed  rows x k numbers, row-major, read
 *             out     panels of `panel` rows (packed.h), written from row first_row on
 *             tokens  an input (rows.h), read: unpacks the rows of its tokens; or null: all rows
 *
 * Parameters  NUMBER (F32)  the format: F32, F16 or BF16
 *
 * NDRange     1 work-item per row, and more to fill the last panel.
 *
 * Edges       rows beyond the last are written as zeros.
 */
#define F32 0
#define F16 1
#define BF16 2

#ifndef NUMBER
#define NUMBER F32
#endif

__kernel void unpack_float(const __global uchar *packed, __global float *out, const int rows, const int k,
                           const int panel, const int first_row, const __global int *tokens)
{
    const int row = get_global_id(0);
    __global float *to = panel_row(out, first_row + row, k, panel);
    const size_t first = (size_t)source_row(tokens, row) * k;

    for (int t = 0; t < k; t++) {
        float weight = 0.0f;
        if (row < rows)
#if NUMBER == F16
            weight = vload_half(first + t, (const __global half *)packed);
#elif NUMBER == BF16
            weight = as_float((uint)((const __global ushort *)packed)[first + t] << 16);
#else
            weight = ((const __global float *)packed)[first + t];
#endif
        to[(size_t)t * panel] = weight;
    }
}
