/*
 * Purpose     Leads gradients back through the activation function of a hidden layer.
 *
 * Formula     gradients[i][j] *= 1 - rows[i][j]^2, the derivative of tanh, of which rows are the results.
 *
 * Buffers     rows       batch x (HIDDEN + 1), row-major, read: as activate writes them
 *             gradients  batch x HIDDEN, row-major, changed in place
 *
 * Parameters  HIDDEN (128)  hidden units
 *             EACH (1)      rows per work-item
 *
 * NDRange     1 work-item per EACH rows.
 *
 * Edges       the last work-item may have fewer rows.
 */
#ifndef HIDDEN
#define HIDDEN 128
#endif
#ifndef EACH
#define EACH 1
#endif

__kernel void activation_gradient(const __global float *rows, __global float *gradients, const int batch)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, batch);
    for (int i = first; i < end; i++)
        for (int j = 0; j < HIDDEN; j++) {
            const float active = rows[(size_t)i * (HIDDEN + 1) + j];
            gradients[(size_t)i * HIDDEN + j] *= 1.0f - active * active;
        }
}
