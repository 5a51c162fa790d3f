/*
 * Purpose     Decides which of the wide middle's numbers get through: one product opens or closes gates for the other.
 *
 * Formula     out[i] = gate[i] / (1 + exp(-gate[i])) * up[i] (Shazeer 2020, "GLU Variants Improve Transformer").
 *
 * Buffers     gate  n, read
 *             up    n, read
 *             out   n, written; may be gate or up itself
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

__kernel void swiglu(const __global float *gate, const __global float *up, __global float *out, const int n)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, n);
    for (int i = first; i < end; i++)
        out[i] = gate[i] / (1.0f + exponential(-gate[i])) * up[i];
}
