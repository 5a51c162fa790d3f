/*
 * Purpose     The next token where the temperature is 0: that with the largest logit, so that the next pass can begin
 *             before the host knows it.
 *
 * Formula     tokens[row][0] = the first t with the largest logits[row][t], or 0 if no logit is a number;
 *             tokens[row][1] = position.
 *
 * Buffers     logits  rows x n, row-major, read
 *             tokens  rows x 2, written: token ids and a position, as the single row of an input begins (rows.h)
 *
 * Parameters  WIDTH (1)  work-items per work-group, a power of two (reduce.h); 1 on CPUs
 *
 * NDRange     1 work-group of WIDTH work-items per row.
 *
 * Edges       n is at most 2^24, so that token ids are exact as float32 numbers.
 */
__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void most_likely(const __global float *logits, __global int *tokens, const int n, const int position)
{
    __local float all[WIDTH];
    const int item = get_local_id(0), row = get_global_id(0) / WIDTH;
    logits += (size_t)row * n;
    tokens += 2 * row;

    float largest = -INFINITY;
    for (int t = item; t < n; t += WIDTH)
        largest = LARGER(logits[t], largest);
    largest = maximum_over_group(largest, all);

    int first = item;
    while (first < n && !(logits[first] == largest))
        first += WIDTH;
    first = -(int)maximum_over_group(-(float)first, all);

    if (item == 0) {
        tokens[0] = first < n ? first : 0;
        tokens[1] = position;
    }
}
