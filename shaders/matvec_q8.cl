/*
 * Purpose     Product of a single row (decode) with a table of packed 8-bit weights; see matvec_q4.
 *
 * Formula     out[r] = sum over t of w[r][t] * x[t]; for the weights see unpack_q8.
 *
 * Buffers     packed  rows x (k / 32) blocks of 34 bytes, read
 *             x       k, read; aligned to 64 bytes
 *             out     rows, written
 *
 * Parameters  EACH (16)  rows of the table per work-item
 *
 * NDRange     1 work-item per EACH rows.
 *
 * Edges       the last work-item may have fewer rows.
 */
#ifndef EACH
#define EACH 16
#endif

__kernel void matvec_q8(const __global uchar *packed, const __global float *x, __global float *out, const int rows,
                        const int k)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, rows), blocks = k / 32;

    for (int row = first; row < end; row++) {
        const __global uchar *block = packed + (size_t)row * blocks * 34;
        const __global float16 *numbers = (const __global float16 *)x;
        float16 sums = 0.0f;
        for (int b = 0; b < blocks; b++, block += 34, numbers += 2) {
            const signed_bytes16 low = *(const __global signed_bytes16 *)(block + 2);
            const signed_bytes16 high = *(const __global signed_bytes16 *)(block + 18);
            sums += float_of_half(block) * (FLOATS(low) * numbers[0] + FLOATS(high) * numbers[1]);
        }
        out[row] = sum_of((const float *)&sums, 16);
    }
}
