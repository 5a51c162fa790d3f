"""``gpuviz layers``: reads a sentence with the language model and prints every layer."""

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.spoken import spoken
from gpuviz.model.results import SentenceResult
from gpuviz.model.writing import check_temperature
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.sentence.messages import ReadSentence, SentenceRead, WriteOn, WritingEnded
from gpuviz.sentence.tokens_shown import shown_token
from gpuviz.terminal.ask import FIRST_RUN, ask
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import examples, sentence_options, sentence_spec

_MOST_WORDS = 100_000


@click.command(
    short_help="Read a sentence with the language model, layer by layer.",
    epilog=examples(
        "gpuviz layers",
        'gpuviz layers "The moon is" --top 5',
        'gpuviz layers "Once upon a time" --generate 40 --temperature 0.7 --seed 3',
        "gpuviz layers --model other.gguf --json > layers.json",
    ),
)
@click.argument("sentence", default=FIRST_SENTENCE, envvar=["GPUVIZ_LAYERS_SENTENCE", "GPUVIZ_SENTENCE"])
@sentence_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
@click.option("--top", type=click.IntRange(1, 1000), default=10, show_default=True, help="Number of next words shown.")
@click.option(
    "--generate",
    type=click.IntRange(0, _MOST_WORDS),
    default=0,
    show_default=True,
    help="Number of tokens to write after it.",
)
@click.option(
    "--temperature",
    type=float,
    default=1.0,
    show_default=True,
    help="How freely words are chosen, 0 to 10; 0 always takes the likeliest.",
)
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True, help="Seed of choosing words.")
def layers(
    sentence: str,
    model: Path | None,
    device: str | None,
    as_json: bool,
    top: int,
    generate: int,
    temperature: float,
    seed: int,
) -> int:
    """Compute every layer of a language model for SENTENCE and print the scores of the next word.

    The model is fetched once with “gpuviz model fetch”; --model takes any Llama model in GGUF format.
    """
    language = spoken()
    errors = plain_console(stderr=True)
    if check_temperature(temperature) == 0:
        errors.print(language(text("terminal-temperature-zero")))
    spec = sentence_spec(sentence, model, device)
    if generate:
        written = ask(WriteOn(FIRST_RUN, spec, generate, temperature, seed, top), WritingEnded)
        result = written.result
    else:
        result = ask(ReadSentence(FIRST_RUN, spec, temperature, top), SentenceRead).result
    if as_json:
        click.echo(result.to_json())
    else:
        _print_result(plain_console(), result, language)
    if result.end == "full":
        errors.print(language(text("message-writing-full", positions=result.model.positions)))
    return 0


def _print_result(console: Console, result: SentenceResult, language: Language) -> None:
    model = result.model
    console.print(language(text("terminal-model", name=model.name, weights=model.weights, layers=model.layers)))
    console.print(result.computed_by, style="dim", highlight=False)
    console.print(" ".join(f"[{shown_token(token.text)}]" for token in result.tokens), highlight=False)
    console.print(_layers_table(result, language))
    console.print(_words_table(result, language))
    console.print(language(text("terminal-prefill", time=figures.duration(result.prefill_ns))))
    if result.generated:
        console.print(language(text("terminal-written", words=result.generated_text)), highlight=False)
        rate = result.decode_tokens_per_s or 0.0
        console.print(language(text("terminal-writing-rate", rate=round(rate, 1))))


def _layers_table(result: SentenceResult, language: Language) -> Table:
    table = Table(box=None, header_style="bold")
    for column in ("layer", "guess", "sure", "shape", "time", "norm"):
        heading = language(text(f"layers-column-{column}"))
        table.add_column(heading, justify="left" if column in ("layer", "guess") else "right", no_wrap=True)
    guesses = {f"layer {guess.layer}": guess for guess in result.guesses}
    for layer in result.layers:
        guess = guesses.get(layer.name)
        table.add_row(
            layer.name,
            shown_token(guess.token.text) if guess else "",
            language(figures.percent(guess.probability)) if guess else "",
            f"{layer.shape[0]} × {layer.shape[1]}",
            language(figures.duration(layer.elapsed_ns)) if layer.elapsed_ns else "",
            f"{layer.hidden_norm:.2f}",
        )
    return table


def _words_table(result: SentenceResult, language: Language) -> Table:
    table = Table(box=None, header_style="bold")
    table.add_column(language(text("layers-column-next")), no_wrap=True)
    table.add_column(language(text("layers-column-sure")), justify="right", no_wrap=True)
    for _, word, share in result.top:
        table.add_row(shown_token(word), language(figures.percent(share)))
    return table
