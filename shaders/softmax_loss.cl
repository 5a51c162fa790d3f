/*
 * Purpose     Softmax of every row of logits, its cross-entropy with the right letter, and the gradient of that.
 *
 * Formula     p[i][j] = exp(logits[i][j] - max of row i) / (the sum of these over the row);
 *             losses[slot * batch + i] = -ln p[i][right letter];
 *             logits[i][j] = (p[i][j] - (1 for the right letter, else 0)) / batch, or p[i][j] without GRADIENT.
 *
 * Buffers     logits  batch x stride, row-major, changed in place
 *             right   batch, read: the right letters; unused without GRADIENT
 *             losses  slots x batch, written; unused without GRADIENT
 *
 * Parameters  GRADIENT (1)  0 gives probabilities instead
 *             EACH (1)      rows per work-item
 *
 * NDRange     1 work-item per EACH rows.
 *
 * Edges       columns from n up to stride, which only fill vectors, become 0; the last work-item may have fewer rows.
 */
#ifndef GRADIENT
#define GRADIENT 1
#endif
#ifndef EACH
#define EACH 1
#endif

__kernel void softmax_loss(__global float *logits, const __global uchar *right, __global float *losses,
                           const int batch, const int n, const int stride, const int slot)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, batch);
    for (int i = first; i < end; i++) {
        __global float *row = logits + (size_t)i * stride;
        float largest = row[0], sum = 0.0f;
        for (int j = 1; j < n; j++)
            largest = LARGER(largest, row[j]);
#if GRADIENT
        const float wanted = row[right[i]] - largest;
#endif
        for (int j = 0; j < n; j++) /* apart from the sum, so that it is vectorised */
            row[j] = exponential(row[j] - largest);
        for (int j = 0; j < n; j++)
            sum += row[j];
#if GRADIENT
        losses[(size_t)slot * batch + i] = log(sum) - wanted;
        const float scale = 1.0f / (sum * (float)batch);
#else
        const float scale = 1.0f / sum;
#endif
        for (int j = 0; j < n; j++)
            row[j] *= scale;
        for (int j = n; j < stride; j++)
            row[j] = 0.0f;
#if GRADIENT
        row[right[i]] -= 1.0f / (float)batch;
#endif
    }
}
