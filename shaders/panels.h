/*
 * Put before every kernel: how matmul_cpu and the kernels that prepare its matrices lay these out.
 *
 * A is cut into panels of ROWS rows, B into panels of COLS columns; inside a panel the numbers of one step of the sum
 * stand side by side. ROWS x COLS sums must fit a core's registers: 12 vectors of 8 fit the 16 of AVX2.
 */
#ifndef ROWS
#define ROWS 6
#endif
#ifndef COLS
#define COLS 16
#endif

/* Stands before functions that shall use AVX-512 where the processor has it, though an old compiler may not know. */
#if AVX512
#define WIDE __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq")))
#else
#define WIDE
#endif

/* Where a number of the left side of a product goes: into panels on CPUs (LEFT_PANELS 1), else row after row. */
#ifndef LEFT_PANELS
#define LEFT_PANELS 0
#endif
static inline size_t left_place(const int row, const int col, const int cols)
{
    if (LEFT_PANELS)
        return ((size_t)(row / ROWS) * cols + col) * ROWS + row % ROWS;
    return (size_t)row * cols + col;
}
