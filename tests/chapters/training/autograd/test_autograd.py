"""The reference's gradients, against PyTorch's."""

import numpy as np
import torch

from gpuviz.chapters.training.backpropagation import forward, gradients_of, losses_of
from gpuviz.chapters.training.model import INPUTS
from tests.chapters.training.tasks import NAMES, task
from tests.chapters.training.test_backpropagation import double_weights


def test_gradients_are_those_of_autograd() -> None:
    batch, weights = task().batch_of(3), double_weights(len(NAMES.alphabet), seed=9)
    embedding, hidden, output = (torch.tensor(part, requires_grad=True) for part in weights.parts)
    inputs = embedding[torch.tensor(batch.contexts.astype(np.int64))].reshape(-1, INPUTS)
    active = torch.tanh(inputs @ hidden[:-1] + hidden[-1])
    logits = active @ output[:-1] + output[-1]
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor(batch.answers.astype(np.int64)))
    loss.backward()
    done = forward(weights, batch.contexts)
    assert np.isclose(losses_of(done.probabilities, batch.answers).mean(), loss.item(), rtol=1e-12)
    gradients = gradients_of(weights, done, batch)
    for found, expected in zip(gradients.parts, (embedding.grad, hidden.grad, output.grad), strict=True):
        assert np.allclose(found, expected.numpy(), rtol=1e-10, atol=1e-14)
