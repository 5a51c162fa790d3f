/*
 * Purpose     Residual connection: adds the output of a block to its input.
 *
 * Formula     out[i] = a[i] + b[i].
 *
 * Buffers     a    n, read
 *             b    n, read
 *             out  n, written; may be a or b itself
 *
 * Parameters  EACH (1)  numbers per work-item
 *
 * NDRange     1 work-item per EACH numbers.
 *
 * Edges       the last work-item may have fewer numbers.
 */
#ifndef EACH
#define EACH 1
#endif

__kernel void add(const __global float *a, const __global float *b, __global float *out, const int n)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, n);
    for (int i = first; i < end; i++)
        out[i] = a[i] + b[i];
}
