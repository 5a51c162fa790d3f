/*
 * Purpose     The next token where the temperature is 0: that with the largest logit, so that the next pass can begin
 *             before the host knows it.
 *
 * Formula     tokens[1] = the first t with the largest logits[t]; tokens[0] = position. 0 if no logit is a number.
 *
 * Buffers     logits  n, read
 *             tokens  a position and a token id, written
 *
 * Parameters  WIDTH (1)  work-items per work-group, a power of two (reduce.h); 1 on CPUs
 *
 * NDRange     1 work-group of WIDTH work-items.
 *
 * Edges       n is at most 2^24, so that token ids are exact as float32 numbers.
 */
__kernel __attribute__((reqd_work_group_size(WIDTH, 1, 1)))
void most_likely(const __global float *logits, __global int *tokens, const int n, const int position)
{
    __local float all[WIDTH];
    const int item = get_local_id(0);

    float largest = -INFINITY;
    for (int t = item; t < n; t += WIDTH)
        largest = LARGER(logits[t], largest);
    largest = maximum_over_group(largest, all);

    int first = item;
    while (first < n && !(logits[first] == largest))
        first += WIDTH;
    first = -(int)maximum_over_group(-(float)first, all);

    if (item == 0) {
        tokens[0] = position;
        tokens[1] = first < n ? first : 0;
    }
}
