/*
 * Put before every kernel: how matmul_cpu and the kernels that prepare its matrices lay these out.
 *
 * A is cut into panels of ROWS rows, B into panels of COLS columns; inside a panel the numbers of one step of the sum
 * stand side by side. COLS is two AVX-512 vectors where the device's compiler knows these, else two of AVX.
 */
#define ROWS 6
#ifndef COLS
#ifdef __AVX512F__
#define COLS 32
#else
#define COLS 16
#endif
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
