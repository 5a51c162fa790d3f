/*
 * Purpose     Tells the host how wide the panels of matmul_cpu are on this device.
 *
 * Formula     out[0] = COLS (panels.h).
 *
 * Buffers     out  1 number, written
 *
 * Parameters  COLS (32 with AVX-512, else 16)
 *
 * NDRange     1 work-item.
 *
 * Edges       none.
 */
__kernel void panel_cols(__global int *out)
{
    out[0] = COLS;
}
