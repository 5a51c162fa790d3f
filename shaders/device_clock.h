/*
 * A clock that a kernel can read while it runs. The host tries the ways below one after another (-D CLOCK=...) and
 * keeps the first that builds and moves on. Ticks have no unit; the host fits them to nanoseconds.
 */
#define CLOCK_NONE 0
#define CLOCK_KERNEL_CLOCK 1 /* the extension cl_khr_kernel_clock */
#define CLOCK_GLOBALTIMER 2  /* NVIDIA's nanosecond timer, and the number of the multiprocessor */
#define CLOCK_RDTSCP 3       /* x86's time stamp counter, and the number of the core as Linux sets it */
#define CLOCK_CYCLES 4       /* whatever the compiler knows as a cycle counter */

#ifndef CLOCK
#define CLOCK CLOCK_NONE
#endif

#if CLOCK == CLOCK_KERNEL_CLOCK
#pragma OPENCL EXTENSION cl_khr_kernel_clock : enable
#endif

/* The ticks now; *unit becomes the number of the compute unit, or -1 where it cannot be known. */
static inline ulong device_ticks(int *unit)
{
    *unit = -1;
#if CLOCK == CLOCK_KERNEL_CLOCK
    return clock_read_device();
#elif CLOCK == CLOCK_GLOBALTIMER
    ulong ticks;
    uint multiprocessor;
    __asm__ volatile("mov.u64 %0, %%globaltimer;" : "=l"(ticks));
    __asm__ volatile("mov.u32 %0, %%smid;" : "=r"(multiprocessor));
    *unit = (int)multiprocessor;
    return ticks;
#elif CLOCK == CLOCK_RDTSCP
    uint low, high, core;
    __asm__ volatile("rdtscp" : "=a"(low), "=d"(high), "=c"(core));
    *unit = (int)(core & 0xfff); /* the bits above hold the memory node */
    return ((ulong)high << 32) | low;
#elif CLOCK == CLOCK_CYCLES
    return __builtin_readcyclecounter();
#else
    return 0;
#endif
}
