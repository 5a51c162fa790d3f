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

/* For functions that should use AVX-512 if the processor has it, even if an old compiler does not know that. */
#if AVX512
#define WIDE __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq")))
#else
#define WIDE
#endif
