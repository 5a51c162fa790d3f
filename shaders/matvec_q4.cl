/*
 * Purpose     Product of a single row (decode) with a table of packed 4-bit weights. It is limited by memory bandwidth,
 *             not arithmetic, and packed weights are a fifth to a seventh as many bytes.
 *
 * Formula     out[r] = sum over t of w[r][t] * x[t]; for the weights see unpack_q4.
 *
 * Buffers     packed  rows x (k / 32) blocks of 18 or 20 bytes, read
 *             x       k, read; aligned to 64 bytes
 *             out     rows, written
 *
 * Parameters  HAS_MINIMUM (1)  1 for Q4_1, 0 for Q4_0
 *             EACH (16)        rows of the table per work-item
 *
 * NDRange     1 work-item per EACH rows. As in matmul_cpu, the loop calls no built-in function.
 *
 * Edges       the last work-item may have fewer rows.
 */
#ifndef HAS_MINIMUM
#define HAS_MINIMUM 1
#endif
#ifndef EACH
#define EACH 16
#endif

#define BLOCK_BYTES (HAS_MINIMUM ? 20 : 18)

__kernel void matvec_q4(const __global uchar *packed, const __global float *x, __global float *out, const int rows,
                        const int k)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, rows), blocks = k / 32;

    for (int row = first; row < end; row++) {
        const __global uchar *block = packed + (size_t)row * blocks * BLOCK_BYTES;
        const __global float16 *numbers = (const __global float16 *)x;
        float16 sums = 0.0f;
        for (int b = 0; b < blocks; b++, block += BLOCK_BYTES, numbers += 2) {
            const float scale = float_of_half(block);
            const float least = HAS_MINIMUM ? float_of_half(block + 2) : -8.0f * scale;
            const bytes16 pairs = *(const __global bytes16 *)(block + BLOCK_BYTES - 16);
            const float16 dots = FLOATS(pairs & (uchar)15) * numbers[0] + FLOATS(pairs >> (uchar)4) * numbers[1];
            sums += scale * dots + least * (numbers[0] + numbers[1]);
        }
        out[row] = sum_of((const float *)&sums, 16);
    }
}
