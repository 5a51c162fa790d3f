/*
 * Purpose     Tests a device clock: reads it, does some work, and reads it again.
 *
 * Formula     ticks[1] > ticks[0] > 0 if the clock works.
 *
 * Buffers     ticks    2 numbers, written
 *             work     1 number, read and written, so that the work is not optimised away
 *
 * Parameters  CLOCK (CLOCK_NONE)  the clock to try, one of those in device_clock.h
 *
 * NDRange     1 work-item.
 *
 * Edges       none.
 */
__kernel void check_clock(__global ulong *ticks, volatile __global float *work)
{
    ticks[0] = device_ticks();
    for (int step = 0; step < 4096; step++)
        work[0] = work[0] * 0.5f + 1.0f;
    mem_fence(CLK_GLOBAL_MEM_FENCE);
    ticks[1] = device_ticks();
}
