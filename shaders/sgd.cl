/*
 * Purpose     One step of gradient descent: moves every weight of a small model against its gradient.
 *
 * Formula     weights[i] -= learning_rate * gradients[i]
 *
 * Buffers     weights      count numbers, changed in place: embedding, hidden layer and output layer, each from the
 *                          given place on; a layer has a row an input and one of biases
 *             gradients    count numbers, read, in the same places
 *             hidden_t     HIDDEN x hidden_inputs, row-major, written: the hidden layer's transpose without biases
 *             output_t     output_cols x HIDDEN, row-major, written: the output layer's transpose without biases
 *
 * Parameters  HIDDEN (128)  hidden units
 *             EACH (1)      weights per work-item
 *
 * NDRange     1 work-item per EACH weights.
 *
 * Edges       the last work-item may have fewer weights.
 */
#ifndef HIDDEN
#define HIDDEN 128
#endif
#ifndef EACH
#define EACH 1
#endif

__kernel void sgd(__global float *weights, const __global float *gradients, __global float *hidden_t,
                  __global float *output_t, const int count, const int hidden_at, const int hidden_inputs,
                  const int output_at, const int output_cols, const float learning_rate)
{
    const int first = get_global_id(0) * EACH, end = min(first + EACH, count);
    for (int i = first; i < end; i++)
        weights[i] -= learning_rate * gradients[i];
    for (int i = first; i < end; i++) {
        const int in_hidden = i - hidden_at, in_output = i - output_at;
        if (in_hidden >= 0 && in_hidden < hidden_inputs * HIDDEN)
            hidden_t[in_hidden % HIDDEN * hidden_inputs + in_hidden / HIDDEN] = weights[i];
        if (in_output >= 0 && in_output < HIDDEN * output_cols)
            output_t[in_output % output_cols * HIDDEN + in_output / output_cols] = weights[i];
    }
}
