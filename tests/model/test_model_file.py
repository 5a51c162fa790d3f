from pathlib import Path

import pytest

from gpuviz.errors import ModelTooLarge, TextEmpty, TextTooLong, TextUnreadable
from gpuviz.model.gguf import GgufFile
from gpuviz.model.model_file import MOST_POSITIONS, ModelFile
from gpuviz.model.store import model_path


@pytest.mark.usefixtures("smollm2")
def test_a_model_says_what_it_is() -> None:
    model = ModelFile(model_path())
    info = model.info
    assert (info.weights, info.layers, info.hidden, info.vocabulary) == (134_515_008, 30, 576, 49_152)
    assert (info.feed_forward, info.heads, info.key_value_heads) == (1536, 9, 3)
    assert info.positions == MOST_POSITIONS
    assert [token.text for token in model.tokens("GPUs are")] == ["GP", "Us", " are"]
    for text, error in (("", TextEmpty), ("\ud800", TextUnreadable), ("a " * MOST_POSITIONS, TextTooLong)):
        with pytest.raises(error):
            model.tokens(text)
    model.close()


def test_a_model_that_would_not_fit_is_refused(smollm2: GgufFile, monkeypatch: pytest.MonkeyPatch) -> None:
    class Little:
        available = 500_000_000

    monkeypatch.setattr("psutil.virtual_memory", Little)
    with pytest.raises(ModelTooLarge) as caught:
        ModelFile(Path(smollm2.path))
    assert caught.value.arguments == {"needed_mb": 537, "available_mb": 350}
