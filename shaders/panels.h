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
