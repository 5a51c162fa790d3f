/*
 * Prepended to every kernel: a clock that a kernel can read while it runs, and the number of its compute unit.
 *
 * The host builds check_clock.cl with each of these clocks in turn (-D CLOCK=...) and keeps the first that builds and
 * advances. Ticks have no unit: the host maps them to nanoseconds.
 */
#define CLOCK_NONE 0
#define CLOCK_KERNEL_CLOCK 1 /* the extension cl_khr_kernel_clock */
#define CLOCK_GLOBALTIMER 2  /* NVIDIA's nanosecond timer, and the number of the multiprocessor */
#define CLOCK_RDTSCP 3       /* x86's time stamp counter, and the number of the core as set by Linux */
#define CLOCK_CYCLES 4       /* the compiler's built-in cycle counter */

#ifndef CLOCK
#define CLOCK CLOCK_NONE
#endif

#if CLOCK == CLOCK_KERNEL_CLOCK

#pragma OPENCL EXTENSION cl_khr_kernel_clock : enable
static inline ulong device_ticks(void) { return clock_read_device(); }
static inline int compute_unit(void) { return -1; }

#elif CLOCK == CLOCK_GLOBALTIMER

static inline ulong device_ticks(void)
{
    ulong ticks;
    __asm__ volatile("mov.u64 %0, %%globaltimer;" : "=l"(ticks));
    return ticks;
}
static inline int compute_unit(void)
{
    uint multiprocessor;
    __asm__ volatile("mov.u32 %0, %%smid;" : "=r"(multiprocessor));
    return (int)multiprocessor;
}

#elif CLOCK == CLOCK_RDTSCP

static inline ulong device_ticks(void)
{
    uint low, high, core;
    __asm__ volatile("rdtscp" : "=a"(low), "=d"(high), "=c"(core));
    return ((ulong)high << 32) | low;
}
static inline int compute_unit(void)
{
    uint low, high, core;
    __asm__ volatile("rdtscp" : "=a"(low), "=d"(high), "=c"(core));
    return (int)(core & 0xfff); /* the upper bits hold the NUMA node */
}

#elif CLOCK == CLOCK_CYCLES

static inline ulong device_ticks(void) { return __builtin_readcyclecounter(); }
static inline int compute_unit(void) { return -1; }

#else

static inline ulong device_ticks(void) { return 0; }
static inline int compute_unit(void) { return -1; }

#endif
