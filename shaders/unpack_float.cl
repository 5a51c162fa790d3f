/*
 * Purpose     Brings weights that are floating-point numbers (GGUF's F32 and F16) into the layout the products read.
 *
 * Formula     w = packed.
 *
 * Buffers     packed  rows x k numbers, row-major, read
 *             out     panels, as unpack_q4 writes them
 *
 * Parameters  HALF (0)  1 for F16, 0 for F32
 *
 * NDRange     1 work-item a row, and more to fill the last panel.
 *
 * Edges       rows beyond the last are written as zeros.
 */
#ifndef HALF
#define HALF 0
#endif

__kernel void unpack_float(const __global uchar *packed, __global float *out, const int rows, const int k,
                           const int panel)
{
    const int row = get_global_id(0);
    __global float *to = out + (size_t)(row / panel) * k * panel + row % panel;
    const size_t first = (size_t)row * k;

    for (int t = 0; t < k; t++) {
        float weight = 0.0f;
        if (row < rows)
#if HALF
            weight = vload_half(first + t, (const __global half *)packed);
#else
            weight = ((const __global float *)packed)[first + t];
#endif
        to[(size_t)t * panel] = weight;
    }
}
