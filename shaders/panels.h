/*
 * Prepended to every kernel: the packed layout of matrices for matmul_cpu.
 *
 * A is packed into panels of ROWS rows, B into panels of COLS columns; within a panel the numbers for one k are
 * contiguous. ROWS x COLS accumulators must fit the vector registers: 12 vectors of 8 fit the 16 of AVX2.
 */
#ifndef ROWS
#define ROWS 6
#endif
#ifndef COLS
#define COLS 16
#endif

/* DO(0) to DO(ROWS - 1), for accumulators that are variables with names of their own. */
#if ROWS == 4
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3)
#elif ROWS == 6
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5)
#elif ROWS == 8
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7)
#elif ROWS == 12
#define FOR_EACH_ROW(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)
#endif

/* For functions that should use AVX-512 if the processor has it, even if an old compiler does not know that. */
#if AVX512 && !defined(__SPIR__) /* nor for simulators */
#define WIDE __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq")))
#else
#define WIDE
#endif
