/*
 * Purpose     Forward pass, loss and gradients of a small model for some examples of a batch: on a CPU, where a launch
 *             costs more than each of its steps, all of them in one.
 *
 * Formula     what embed, activate, softmax_loss and activation_gradient say, with which this is compiled, and between
 *             them, for each layer (X its inputs, W its weights, G the gradients of its results):
 *             results = X * W; gradients of W = transpose of X * G; gradients of X = G * transpose of W.
 *
 * Buffers     contexts, answers  examples x CONTEXT and examples, read (embed)
 *             weights    embedding, hidden and output layer, read (sgd)
 *             hidden_t, output_t  the layers' transposes, read (sgd)
 *             inputs     batch x INPUTS, sums batch x HIDDEN, active batch x (HIDDEN + 1), letters
 *                        batch x (INPUTS - 1), before batch x CONTEXT, right batch: room for what comes between
 *             logits     batch x STRIDE, row-major, written: gradients, or probabilities without LEARN
 *             losses     slots x batch, written (softmax_loss)
 *             gradients  strips x WEIGHTS, written: each strip's share of the gradients, where sgd expects them
 *
 * Parameters  those of the kernels that it is compiled with, and of sgd
 *             LEARN (1)   0 ends with the probabilities; hidden_t and all from letters on but logits are unused then
 *             STRIP (64)  examples of a work-item
 *
 * NDRange     1 work-item per STRIP examples; work-groups of 1. What a work-item writes stays in its core's cache, and
 *             shares are added up in their order, whichever core was first.
 *
 * Edges       the last work-item may have fewer examples.
 */
#ifndef HIDDEN_AT
#define HIDDEN_AT 512
#endif
#ifndef OUTPUT_AT
#define OUTPUT_AT 13312
#endif
#ifndef WEIGHTS
#define WEIGHTS 18432
#endif
#ifndef STRIP
#define STRIP 64
#endif

/* C = A * B, where C has so many rows; and the same where A lies as its transpose does. */
static void multiply(const __global float *a, const __global float *b, __global float *c, const int rows, const int n,
                     const int k)
{
    multiply_unpacked(a, b, c, n, k, 0, rows, 0, n, k, 1);
}

static void multiply_transposed(const __global float *a, const __global float *b, __global float *c, const int rows,
                                const int n, const int k)
{
    multiply_unpacked(a, b, c, n, k, 0, rows, 0, n, 1, rows);
}

__kernel __attribute__((vec_type_hint(float16)))
void learn_strip(const __global uchar *contexts, const __global uchar *answers, const __global float *weights,
                 const __global float *hidden_t, const __global float *output_t, __global float *inputs,
                 __global float *sums, __global float *active, __global float *logits, __global float *letters,
                 __global uchar *before, __global uchar *right, __global float *losses, __global float *gradients,
                 const int batch, const int examples, const int seed, const int step, const int slot)
{
    const int first = get_global_id(0) * STRIP, end = min(first + STRIP, batch), count = end - first;
    const __global float *hidden = weights + HIDDEN_AT, *output = weights + OUTPUT_AT;
    __global float *my_inputs = inputs + (size_t)first * INPUTS, *my_sums = sums + (size_t)first * HIDDEN;
    __global float *my_active = active + (size_t)first * (HIDDEN + 1), *my_logits = logits + (size_t)first * STRIDE;

    for (int i = first; i < end; i++)
        embed_example(contexts, answers, weights, inputs, before, right, i, batch, examples, seed, step);
    multiply(my_inputs, hidden, my_sums, count, HIDDEN, INPUTS);
    for (int i = first; i < end; i++)
        activate_example(sums, active, i);
    multiply(my_active, output, my_logits, count, STRIDE, HIDDEN + 1);
    for (int i = first; i < end; i++)
        softmax_example(logits, right, losses, i, batch, slot);

#if LEARN
    __global float *my_gradients = gradients + (size_t)get_global_id(0) * WEIGHTS;
    __global float *my_letters = letters + (size_t)first * (INPUTS - 1);
    multiply_transposed(my_active, my_logits, my_gradients + OUTPUT_AT, HIDDEN + 1, STRIDE, count);
    multiply(my_logits, output_t, my_sums, count, HIDDEN, STRIDE);
    for (int i = first; i < end; i++)
        lead_back_example(active, sums, i);
    multiply_transposed(my_inputs, my_sums, my_gradients + HIDDEN_AT, INPUTS, HIDDEN, count);
    multiply(my_sums, hidden_t, my_letters, count, INPUTS - 1, HIDDEN);
    for (int i = 0; i < LETTERS * NUMBERS; i++)
        my_gradients[i] = 0.0f;
    for (int i = 0; i < count * CONTEXT; i++)
        for (int e = 0; e < NUMBERS; e++)
            my_gradients[before[first * CONTEXT + i] * NUMBERS + e] += my_letters[i * NUMBERS + e];
#endif
}
