/*
 * Purpose     Matrix product for GPUs: many light work-items that share what they read through local memory.
 *
 * Formula     C[i][j] = sum over t of A[i][t] * B[t][j], all in float32.
 *
 * Buffers     a        M x K, row-major, read
 *             b        K x N, row-major, read
 *             c        M x N, row-major, written
 *             cells    1 byte a tile: 1 = being computed, 2-255 = done, and the colour of its first answer
 *             ticks    2 numbers a tile: the device's clock at its begin and end
 *             units    1 number a tile: the compute unit that ran it
 *
 * Parameters  SIDE (16)   work-items along each side of a work-group; SIDE * SIDE must fit the device
 *             EACH (4)    answers along each side of a work-item's own block, kept in registers
 *             DEPTH (16)  numbers of a row of A that are in local memory at a time
 *             TRACE (1)   0 leaves ticks and units out
 *             Local memory: 2 * DEPTH * SIDE * EACH + DEPTH numbers.
 *
 * NDRange     SIDE x SIDE work-items a tile, side by side along dimension 0, tiles counted row by row: tile t is
 *             computed by the work-items t * SIDE to t * SIDE + SIDE - 1 of dimension 0. A global offset of whole
 *             tiles is allowed. A work-group goes over its tile in blocks of (SIDE * EACH) x (SIDE * EACH) answers.
 *
 * Edges       what lies outside A or B is read as 0 (in both beyond K, so infinity times 0 adds no NaN); only what lies
 *             inside the tile is stored.
 */
#ifndef SIDE
#define SIDE 16
#endif
#ifndef EACH
#define EACH 4
#endif
#ifndef DEPTH
#define DEPTH 16
#endif
#ifndef TRACE
#define TRACE 1
#endif

#define BLOCK (SIDE * EACH)
#define WORK_ITEMS (SIDE * SIDE)

__kernel __attribute__((reqd_work_group_size(SIDE, SIDE, 1)))
void matmul_gpu(const __global float *a, const __global float *b, __global float *c,
                const int m, const int n, const int k, const int tile_rows, const int tile_cols,
                volatile __global uchar *cells, const float heat_low, const float heat_per_unit,
                __global ulong *ticks, __global int *units)
{
    __local float a_block[DEPTH][BLOCK + 1]; /* the 1 keeps neighbours in different memory banks */
    __local float b_block[DEPTH][BLOCK];

    const int tile = get_global_id(0) / SIDE;
    const int x = get_local_id(0), y = get_local_id(1), item = y * SIDE + x;
    const int tiles_across = (n + tile_cols - 1) / tile_cols;
    const int top = tile / tiles_across * tile_rows, bottom = min(top + tile_rows, m);
    const int left = tile % tiles_across * tile_cols, right = min(left + tile_cols, n);

    if (item == 0) {
        cells[tile] = 1;
#if TRACE
        ticks[2 * tile] = device_ticks();
        units[tile] = compute_unit();
#endif
    }

    for (int row = top; row < bottom; row += BLOCK)
        for (int col = left; col < right; col += BLOCK) {
            float sums[EACH][EACH];
            for (int i = 0; i < EACH; i++)
                for (int j = 0; j < EACH; j++)
                    sums[i][j] = 0.0f;

            for (int depth = 0; depth < k; depth += DEPTH) {
                for (int at = item; at < DEPTH * BLOCK; at += WORK_ITEMS) {
                    const int a_row = row + at / DEPTH, a_col = depth + at % DEPTH;
                    a_block[at % DEPTH][at / DEPTH] = a_row < m && a_col < k ? a[(size_t)a_row * k + a_col] : 0.0f;
                    const int b_row = depth + at / BLOCK, b_col = col + at % BLOCK;
                    b_block[at / BLOCK][at % BLOCK] = b_row < k && b_col < n ? b[(size_t)b_row * n + b_col] : 0.0f;
                }
                barrier(CLK_LOCAL_MEM_FENCE);

                for (int t = 0; t < DEPTH; t++) { /* a fixed count: beyond K there are zeros in both blocks */
                    float a_now[EACH], b_now[EACH];
                    for (int i = 0; i < EACH; i++)
                        a_now[i] = a_block[t][y + i * SIDE];
                    for (int j = 0; j < EACH; j++)
                        b_now[j] = b_block[t][x + j * SIDE];
                    for (int i = 0; i < EACH; i++)
                        for (int j = 0; j < EACH; j++)
                            sums[i][j] += a_now[i] * b_now[j];
                }
                barrier(CLK_LOCAL_MEM_FENCE);
            }

            for (int i = 0; i < EACH; i++)
                for (int j = 0; j < EACH; j++) {
                    const int c_row = row + y + i * SIDE, c_col = col + x + j * SIDE;
                    if (c_row < bottom && c_col < right)
                        c[(size_t)c_row * n + c_col] = sums[i][j];
                }
        }

    barrier(CLK_GLOBAL_MEM_FENCE); /* all answers are there before the tile says that it is done */
    if (item == 0) {
#if TRACE
        ticks[2 * tile + 1] = device_ticks();
#endif
        /* Written so that NaN, for which every comparison is false, gets the lowest colour. */
        const float heat = (c[(size_t)top * n + left] - heat_low) * heat_per_unit;
        cells[tile] = heat >= 253.0f ? 255 : heat > 0.0f ? (uchar)(2 + (int)heat) : 2;
    }
}
