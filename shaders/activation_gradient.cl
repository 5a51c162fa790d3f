/*
 * Purpose     Leads gradients back through the activation function of a hidden layer.
 *
 * Formula     gradients[i][j] *= 1 - rows[i][j]^2, the derivative of tanh, of which rows are the results.
 *
 * Buffers     rows       batch x (HIDDEN + 1), row-major, read: as activate writes them
 *             gradients  batch x HIDDEN, row-major, changed in place
 *
 * Parameters  HIDDEN (128)  hidden units
 *
 * NDRange     1 work-item per row.
 *
 * Edges       none.
 */
#ifndef HIDDEN
#define HIDDEN 128
#endif

static inline void lead_back_example(const __global float *rows, __global float *gradients, const int i)
{
    const __global float *row = rows + (size_t)i * (HIDDEN + 1);
    __global float *gradient = gradients + (size_t)i * HIDDEN;
    for (int j = 0; j < HIDDEN; j++)
        gradient[j] *= 1.0f - row[j] * row[j];
}

__kernel void activation_gradient(const __global float *rows, __global float *gradients)
{
    lead_back_example(rows, gradients, get_global_id(0));
}
