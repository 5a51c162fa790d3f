/*
 * Purpose     Adds what a part of a layer found out to what was known before.
 *
 * Formula     out[i] = a[i] + b[i].
 *
 * Buffers     a    n, read
 *             b    n, read
 *             out  n, written; may be a or b itself
 *
 * Parameters  EACH (1)  numbers a work-item computes one after another
 *
 * NDRange     1 work-item for every EACH numbers.
 *
 * Edges       the last work-item stops at n.
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
