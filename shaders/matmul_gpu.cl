/*
 * Purpose     Matrix product for GPUs: many small work-items that share blocks of A and B through local memory.
 *
 * Formula     C[i][j] = sum over t of A[i][t] * B[t][j], all in float32.
 *
 * Buffers     a        M x K, row-major, read
 *             b        K x N, row-major, read
 *             c        M x N, row-major, written
 *             cells    1 byte per tile, written: 1 = being computed, 2-255 = done and the colour of its first answer
 *             ticks    2 numbers per tile, written: the device's clock at its begin and end
 *             units    1 number per tile, written: the compute unit that finished it
 *             begun    1 number per tile, initially 0: counts the work-groups that have begun it
 *             done     1 number per tile, initially 0: counts the work-groups that have finished their part; its colour
 *                      is in the bits from 24 on
 *
 * Parameters  SIDE (16)       work-items along each side of a work-group; SIDE * SIDE must fit the device
 *             ROWS_EACH (4), COLS_EACH (4)  answers per work-item, kept in registers; multiples of 4
 *             DEPTH (16)      columns of A, and rows of B, that are in local memory at a time
 *             LOCAL (1)       0 reads A and B from global memory only: for devices that only emulate local memory
 *             TRACE (1)       0 omits begun, ticks and units
 *             CELLS (1)       0 omits cells and done; requires TRACE 0
 *             TRANSPOSED (0)  1 takes A as its transpose lies: K x M, row-major
 *             Local memory: DEPTH * (BLOCK_ROWS + BLOCK_COLS + 4) numbers.
 *
 * NDRange     1 work-group of SIDE x SIDE work-items per block of BLOCK_ROWS x BLOCK_COLS answers. Blocks are numbered
 *             row by row along dimension 0: work-items b * SIDE to b * SIDE + SIDE - 1 of dimension 0 compute block b.
 *             A global offset of whole blocks is allowed. Blocks are independent of tiles: a tile has begun when the
 *             first block that overlaps it has, and is done when the last one is.
 *
 * Edges       elements outside A or B are read as 0 (of both beyond K, so infinity times 0 adds no NaN); only answers
 *             inside C are stored.
 */
#ifndef SIDE
#define SIDE 16
#endif
#ifndef ROWS_EACH
#define ROWS_EACH 4
#endif
#ifndef COLS_EACH
#define COLS_EACH 4
#endif
#ifndef DEPTH
#define DEPTH 16
#endif
#ifndef LOCAL
#define LOCAL 1
#endif
#ifndef TRACE
#define TRACE 1
#endif
#ifndef CELLS
#define CELLS 1
#endif
#ifndef TRANSPOSED
#define TRANSPOSED 0
#endif

#if TRANSPOSED
#define A_AT(row, term) a[(size_t)(term) * m + (row)]
#else
#define A_AT(row, term) a[(size_t)(row) * k + (term)]
#endif

#define BLOCK_ROWS (SIDE * ROWS_EACH)
#define BLOCK_COLS (SIDE * COLS_EACH)
#define WORK_ITEMS (SIDE * SIDE)
#define A_EACH ((DEPTH * BLOCK_ROWS + WORK_ITEMS - 1) / WORK_ITEMS) /* numbers that a work-item loads */
#define B_EACH ((DEPTH * BLOCK_COLS + WORK_ITEMS - 1) / WORK_ITEMS)
#define COLOUR_PLACE 24

/* A work-item's answers form groups of 4 x 4, so that 4 numbers are read at once; SIDE groups are adjacent. */
#define ROW_OF(i) ((i) / 4 * 4 * SIDE + 4 * y + (i) % 4)
#define COL_OF(j) ((j) / 4 * 4 * SIDE + 4 * x + (j) % 4)

__kernel __attribute__((reqd_work_group_size(SIDE, SIDE, 1)))
void matmul_gpu(const __global float *a, const __global float *b, __global float *c,
                const int m, const int n, const int k, const int tile_rows, const int tile_cols,
                volatile __global uchar *cells, const float heat_low, const float heat_per_unit,
                __global ulong *ticks, __global int *units,
                volatile __global uint *begun, volatile __global uint *done)
{
    const int x = get_local_id(0), y = get_local_id(1), item = y * SIDE + x;
    const int block = get_global_id(0) / SIDE, blocks_across = (n + BLOCK_COLS - 1) / BLOCK_COLS;
    const int top = block / blocks_across * BLOCK_ROWS, bottom = min(top + BLOCK_ROWS, m);
    const int left = block % blocks_across * BLOCK_COLS, right = min(left + BLOCK_COLS, n);

#if CELLS
    /* The tiles that this block overlaps, distributed over the work-items. */
    const int grid_cols = (n + tile_cols - 1) / tile_cols;
    const int first_down = top / tile_rows, first_across = left / tile_cols;
    const int tiles_across = (right - 1) / tile_cols - first_across + 1;
    const int tiles = ((bottom - 1) / tile_rows - first_down + 1) * tiles_across;
    for (int at = item; at < tiles; at += WORK_ITEMS) {
        const int tile = (first_down + at / tiles_across) * grid_cols + first_across + at % tiles_across;
        cells[tile] = 1;
#if TRACE
        if (atomic_inc(&begun[tile]) == 0)
            ticks[2 * tile] = device_ticks();
#endif
    }
#endif

    float sums[ROWS_EACH][COLS_EACH];
#pragma unroll
    for (int i = 0; i < ROWS_EACH; i++)
#pragma unroll
        for (int j = 0; j < COLS_EACH; j++)
            sums[i][j] = 0.0f;

#if LOCAL
    __local float a_block[DEPTH][BLOCK_ROWS + 4] __attribute__((aligned(16))); /* + 4 avoids bank conflicts */
    __local float b_block[DEPTH][BLOCK_COLS] __attribute__((aligned(16)));
    float a_next[A_EACH], b_next[B_EACH];

    /* One pass more than needed: each pass loads numbers while those of the pass before are multiplied. */
    for (int depth = 0; depth < k + DEPTH; depth += DEPTH) {
#pragma unroll
        for (int i = 0; i < A_EACH; i++) {
            const int at = item + i * WORK_ITEMS, row = top + at / DEPTH, col = depth + at % DEPTH;
            a_next[i] = row < m && col < k ? A_AT(row, col) : 0.0f;
        }
#pragma unroll
        for (int i = 0; i < B_EACH; i++) {
            const int at = item + i * WORK_ITEMS, row = depth + at / BLOCK_COLS, col = left + at % BLOCK_COLS;
            b_next[i] = row < k && col < n ? b[(size_t)row * n + col] : 0.0f;
        }

        if (depth > 0) { /* beyond K both blocks hold zeros */
#pragma unroll 8
            for (int t = 0; t < DEPTH; t++) {
                float a_now[ROWS_EACH] __attribute__((aligned(16))), b_now[COLS_EACH] __attribute__((aligned(16)));
#pragma unroll
                for (int i = 0; i < ROWS_EACH; i += 4)
                    *(float4 *)&a_now[i] = *(const __local float4 *)&a_block[t][ROW_OF(i)];
#pragma unroll
                for (int j = 0; j < COLS_EACH; j += 4)
                    *(float4 *)&b_now[j] = *(const __local float4 *)&b_block[t][COL_OF(j)];
#pragma unroll
                for (int i = 0; i < ROWS_EACH; i++)
#pragma unroll
                    for (int j = 0; j < COLS_EACH; j++)
                        sums[i][j] += a_now[i] * b_now[j];
            }
        }

        barrier(CLK_LOCAL_MEM_FENCE);
#pragma unroll
        for (int i = 0; i < A_EACH; i++) {
            const int at = item + i * WORK_ITEMS;
            if (at < DEPTH * BLOCK_ROWS)
                a_block[at % DEPTH][at / DEPTH] = a_next[i];
        }
#pragma unroll
        for (int i = 0; i < B_EACH; i++) {
            const int at = item + i * WORK_ITEMS;
            if (at < DEPTH * BLOCK_COLS)
                b_block[at / BLOCK_COLS][at % BLOCK_COLS] = b_next[i];
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }
#else
    for (int t = 0; t < k; t++) {
        float a_now[ROWS_EACH], b_now[COLS_EACH];
#pragma unroll
        for (int i = 0; i < ROWS_EACH; i++)
            a_now[i] = top + ROW_OF(i) < m ? A_AT(top + ROW_OF(i), t) : 0.0f;
#pragma unroll
        for (int j = 0; j < COLS_EACH; j++)
            b_now[j] = left + COL_OF(j) < n ? b[(size_t)t * n + left + COL_OF(j)] : 0.0f;
#pragma unroll
        for (int i = 0; i < ROWS_EACH; i++)
#pragma unroll
            for (int j = 0; j < COLS_EACH; j++)
                sums[i][j] += a_now[i] * b_now[j];
    }
#endif

#pragma unroll
    for (int i = 0; i < ROWS_EACH; i++)
#pragma unroll
        for (int j = 0; j < COLS_EACH; j++) {
            const int row = top + ROW_OF(i), col = left + COL_OF(j);
            if (row < m && col < n)
                c[(size_t)row * n + col] = sums[i][j];
        }

#if CELLS
    barrier(CLK_GLOBAL_MEM_FENCE); /* all answers of this block are written before it counts as done */
    for (int at = item; at < tiles; at += WORK_ITEMS) {
        const int down = first_down + at / tiles_across, across = first_across + at % tiles_across;
        const int tile = down * grid_cols + across;
        const int tile_top = down * tile_rows, tile_left = across * tile_cols;
        const int last_row = min(tile_top + tile_rows, m) - 1, last_col = min(tile_left + tile_cols, n) - 1;
        const uint blocks = (last_row / BLOCK_ROWS - tile_top / BLOCK_ROWS + 1)
                            * (last_col / BLOCK_COLS - tile_left / BLOCK_COLS + 1);
        uint colour = 0; /* only the block with the tile's first answer knows it */
        if (tile_top >= top && tile_left >= left) {
            /* All comparisons with NaN are false, which gives it the lowest colour. */
            const float heat = (c[(size_t)tile_top * n + tile_left] - heat_low) * heat_per_unit;
            colour = heat >= 253.0f ? 255 : heat > 0.0f ? (uint)(2 + (int)heat) : 2;
        }
        mem_fence(CLK_GLOBAL_MEM_FENCE);
        const uint before = atomic_add(&done[tile], 1 + (colour << COLOUR_PLACE));
        if ((before & ((1u << COLOUR_PLACE) - 1)) + 1 == blocks) {
#if TRACE
            ticks[2 * tile + 1] = device_ticks();
            units[tile] = compute_unit();
#endif
            cells[tile] = (uchar)(colour + (before >> COLOUR_PLACE));
        }
    }
#endif
}
