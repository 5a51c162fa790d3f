/*
 * Purpose     Reads the device's clock, works a little, and reads it again.
 * Formula     ticks[1] > ticks[0] on a clock that works.
 * Buffers     ticks: 2 numbers, written. work: 1 number, read and written, so that the work is not optimised away.
 * Parameters  CLOCK: see device_clock.h.
 * NDRange     1 work-item.
 * Edges       none.
 */
__kernel void check_clock(__global ulong *ticks, __global float *work)
{
    int unit;
    ticks[0] = device_ticks(&unit);
    float sum = work[0];
    for (int step = 0; step < 4096; step++)
        sum = sum * 0.5f + 1.0f;
    work[0] = sum;
    mem_fence(CLK_GLOBAL_MEM_FENCE);
    ticks[1] = device_ticks(&unit);
}
