/*
 * Purpose     Lays packed weights out so that 16 rows are read at once, still packed: see interleaved.h.
 *
 * Formula     a transposition: word w of row r goes to place w * 16 + r % 16 of the row's panel.
 *
 * Buffers     packed  rows x blocks blocks as in the file (see unpack_q4 and unpack_q8), read
 *             out     panels of 16 rows of the table x blocks x BLOCK_WORDS words, written from row first_row on
 *
 * Parameters  QUANT_BITS       4 for Q4_0 and Q4_1, 8 for Q8_0
 *             HAS_MINIMUM (1)  1 for Q4_1
 *
 * NDRange     1 work-item per row of out, in whole panels.
 *
 * Edges       rows beyond the last are written as zeros.
 */
#define HEAD_HALVES (QUANT_BITS == 4 && HAS_MINIMUM ? 2 : 1)
#define BLOCK_HALVES (HEAD_HALVES + 2 * QUANT_BITS)

__kernel void interleave(const __global ushort *packed, __global uint *out, const int rows, const int blocks,
                         const int first_row)
{
    const int row = get_global_id(0), target = first_row + row;
    const __global ushort *from = packed + (size_t)row * blocks * BLOCK_HALVES;
    __global uint *to = out + (size_t)(target / PANEL_ROWS) * blocks * BLOCK_WORDS * PANEL_ROWS + target % PANEL_ROWS;

    for (int b = 0; b < blocks; b++, from += BLOCK_HALVES, to += BLOCK_WORDS * PANEL_ROWS) {
        if (row >= rows) {
            for (int word = 0; word < BLOCK_WORDS; word++)
                to[word * PANEL_ROWS] = 0;
            continue;
        }
        to[0] = from[0] | (HEAD_HALVES == 2 ? (uint)from[1] << 16 : 0u);
        for (int word = 0; word < QUANT_BITS; word++)
            to[(1 + word) * PANEL_ROWS] =
                from[HEAD_HALVES + 2 * word] | (uint)from[HEAD_HALVES + 2 * word + 1] << 16;
    }
}
