/*
 * Purpose     One step of gradient descent: moves every weight of a small model against its gradient.
 *
 * Formula     weights[i] -= learning_rate * (the sum over all parts of gradients[part][i])
 *
 * Buffers     weights    embedding, hidden and output layer, each row-major from its place on, changed in place; a layer
 *                        has a row for each input and one of biases
 *             gradients  parts x as many numbers, in the same places, read
 *             hidden_t   HIDDEN x (INPUTS - 1), row-major, written: the hidden layer's transpose without biases
 *             output_t   STRIDE x HIDDEN, row-major, written: the output layer's transpose without biases
 *
 * Parameters  LETTERS (27), CONTEXT (6), NUMBERS (16), HIDDEN (128), STRIDE (32)  sizes of the model (embed,
 *                           activate, softmax_loss)
 *             HIDDEN_AT (512), OUTPUT_AT (13312), WEIGHTS (18432)  places of the layers, and of the end
 *             WIDTH (1)     work-items that share a row; 1 on CPUs
 *
 * NDRange     WIDTH work-items per row of the embedding, the hidden layer and the output layer, in this order.
 *
 * Edges       none.
 */
#ifndef LETTERS
#define LETTERS 27
#endif
#ifndef CONTEXT
#define CONTEXT 6
#endif
#ifndef NUMBERS
#define NUMBERS 16
#endif
#ifndef HIDDEN
#define HIDDEN 128
#endif
#ifndef STRIDE
#define STRIDE 32
#endif
#ifndef HIDDEN_AT
#define HIDDEN_AT 512
#endif
#ifndef OUTPUT_AT
#define OUTPUT_AT 13312
#endif
#ifndef WEIGHTS
#define WEIGHTS 18432
#endif
#define INPUTS (CONTEXT * NUMBERS + 1)

/* Numbers are added up for a few columns at once, whose sums stay in registers. */
#define AT_ONCE (WIDTH == 1 ? 16 : 1)

static inline void adjust_row(__global float *weights, const __global float *gradients, const int parts, const int cols,
                              const float learning_rate, const int item, __global float *turned, const int apart)
{
    for (int first = item * AT_ONCE; first < cols; first += WIDTH * AT_ONCE) {
        float sums[AT_ONCE];
        for (int c = 0; c < AT_ONCE; c++)
            sums[c] = 0.0f;
        for (int part = 0; part < parts; part++)
            for (int c = 0; c < AT_ONCE; c++)
                sums[c] += gradients[(size_t)part * WEIGHTS + first + c];
        for (int c = 0; c < AT_ONCE; c++)
            weights[first + c] -= learning_rate * sums[c];
        if (turned)
            for (int c = 0; c < AT_ONCE; c++)
                turned[(first + c) * apart] = weights[first + c];
    }
}

__kernel void sgd(__global float *weights, const __global float *gradients, __global float *hidden_t,
                  __global float *output_t, const int parts, const float learning_rate)
{
    const int item = get_global_id(0) % WIDTH;
    int row = get_global_id(0) / WIDTH, at = row * NUMBERS, cols = NUMBERS, apart = 0;
    __global float *turned = 0;
    if (row >= LETTERS + INPUTS) {
        row -= LETTERS + INPUTS;
        at = OUTPUT_AT + row * STRIDE, cols = STRIDE, apart = HIDDEN;
        turned = row < HIDDEN ? output_t + row : 0;
    } else if (row >= LETTERS) {
        row -= LETTERS;
        at = HIDDEN_AT + row * HIDDEN, cols = HIDDEN, apart = INPUTS - 1;
        turned = row < INPUTS - 1 ? hidden_t + row : 0;
    }
    adjust_row(weights + at, gradients + at, parts, cols, learning_rate, item, turned, apart);
}
