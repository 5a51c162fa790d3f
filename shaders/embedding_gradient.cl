/*
 * Purpose     The gradient of an embedding: what all places of a batch that hold a letter ask of its numbers.
 *
 * Formula     out[letter][e] = sum of gradients[i][e] over all places i with letters[i] = letter.
 *
 * Buffers     letters    places, read: the letter of each place, by its number
 *             gradients  places x NUMBERS, row-major, read
 *             out        alphabet x NUMBERS, row-major, written
 *
 * Parameters  NUMBERS (16)  numbers of a letter
 *             WIDTH (1)     work-items per work-group, a power of two (reduce.h)
 *
 * NDRange     1 work-group of WIDTH work-items per letter, which looks at all places: so every sum has a fixed order,
 *             and no two work-items write to the same number.
 *
 * Edges       none: a letter may have no place at all.
 */
#ifndef NUMBERS
#define NUMBERS 16
#endif

__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void embedding_gradient(const __global uchar *letters, const __global float *gradients, __global float *out,
                        const int places)
{
    __local float all[WIDTH];
    const int item = get_local_id(0), letter = get_global_id(0) / WIDTH;
    float sums[NUMBERS];
    for (int e = 0; e < NUMBERS; e++)
        sums[e] = 0.0f;
    for (int i = item; i < places; i += WIDTH)
        if (letters[i] == letter)
            for (int e = 0; e < NUMBERS; e++)
                sums[e] += gradients[(size_t)i * NUMBERS + e];
    for (int e = 0; e < NUMBERS; e++) {
        const float sum = sum_over_group(sums[e], all);
        if (item == 0)
            out[letter * NUMBERS + e] = sum;
    }
}
