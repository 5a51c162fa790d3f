/*
 * Purpose     Computes a known answer, to find out whether a device works at all.
 *
 * Formula     out[i] = 3 * in[i] + i.
 *
 * Buffers     in     as many numbers as there are work-items, read
 *             out    the same, written
 *
 * Parameters  none.
 *
 * NDRange     1 work-item a number, any number of them; work-groups as the driver likes.
 *
 * Edges       none.
 */
__kernel void check_device(const __global float *in, __global float *out)
{
    const int i = get_global_id(0);
    out[i] = 3.0f * in[i] + (float)i;
}
