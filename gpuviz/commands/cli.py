"""The command ``gpuviz``: without a sub-command it opens the window; each sub-command has a file of its own."""

import gc
import os
from importlib import import_module
from pathlib import Path

import click
from click.core import ParameterSource

from gpuviz import __version__
from gpuviz.chapters import CHAPTERS
from gpuviz.chapters.chapter import Chapter
from gpuviz.chapters.race.options import race_options, trace_options
from gpuviz.commands.log import use_log_folder
from gpuviz.commands.settings_options import as_typed, settings_options, typed_options
from gpuviz.commands.variables import name_variables
from gpuviz.ending import end_as_signalled, end_at_once, ending_signals
from gpuviz.errors import UselessOption
from gpuviz.exhibit.config import OPTIONS
from gpuviz.exhibit.config_files import load
from gpuviz.exhibit.config_layers import set_by, typed
from gpuviz.sentence.curated import FIRST_SENTENCE
from gpuviz.terminal.options import access_options, examples, language_option
from gpuviz.ui.libraries import loading_qt

_OWN_COMMANDS = ["bench", "config", "devices", "doctor", "kiosk", "model", "snapshot", "soak", "tune"]


class _LateGroup(click.Group):
    """Imports a sub-command only when it is used or listed, so that the window opens sooner."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return sorted([*_OWN_COMMANDS, *_chapters_with_command()])

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name in _OWN_COMMANDS:
            command: click.Command = getattr(import_module(f"gpuviz.commands.{name}"), name)
        elif name in (chapters := _chapters_with_command()):
            command = chapters[name].command()
        else:
            return None
        name_variables(command, (name,))
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Pass options given before a sub-command on to it: “gpuviz --device X race” is “gpuviz race --device X”.

        Raises:
            UselessOption: if the command has no such option.
        """
        name, command, rest = super().resolve_command(context, args)
        taken = {option.name for option in command.params if isinstance(option, click.Option)} if command else set()
        passes_on = command is not None and command.context_settings.get("ignore_unknown_options", False)
        for option in self.get_params(context):
            is_typed = context.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE
            if not is_typed or not option.expose_value:  # those without a value have had their effect
                continue
            if option.name not in taken and not passes_on:
                shown = as_typed(option, context.params[option.name or ""])[0]
                raise UselessOption(option=shown, command=f"gpuviz {name}")
            rest = [*as_typed(option, context.params[option.name or ""]), *rest]
        return name, command, rest


def _chapters_with_command() -> dict[str, Chapter]:
    return {chapter.name: chapter for chapter in CHAPTERS if chapter.has("command")}


@click.group(
    cls=_LateGroup,
    invoke_without_command=True,
    epilog=examples(
        "gpuviz",
        "gpuviz --window 1600x900 --seconds 10",
        "gpuviz race --size 1600x2560x1024",
        "gpuviz COMMAND --help",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@settings_options
@language_option
@race_options
@trace_options
@click.option(
    "--window", metavar="WxH", help="Open with this width and height in pixels instead of filling the screen."
)
@click.option(
    "--model",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A Llama model in a GGUF file, instead of the one fetched.",
)
@click.option(
    "--sentence", default=FIRST_SENTENCE, metavar="TEXT", help="The sentence that the language model reads first."
)
@click.option(
    "--typing/--no-typing", default=True, help="Whether visitors may type a sentence, or only choose one of ours."
)
@click.option("--offline", is_flag=True, help="Never fetch the language model, even if it is missing.")
@access_options
@click.option("--full-screen", is_flag=True, help="Fill the whole screen, without a frame.")
@click.option("--lesson", type=click.Path(path_type=Path), metavar="FILE", help="Open as a lesson says.")
@click.option("--kiosk", is_flag=True, help="The unattended exhibit: starts over by itself; nobody can leave it.")
@click.option("--present", is_flag=True, help="A talk: clicker keys, and your notes on a second screen.")
@click.version_option(__version__, prog_name="gpuviz")
@click.pass_context
def cli(
    context: click.Context,
    /,
    config: Path | None,
    changes: tuple[str, ...],
    lesson: Path | None,
    kiosk: bool,
    present: bool,
    **_options: object,
) -> int:
    """See why GPUs matter for AI: one professor against 1,000 students.

    Without a command the window opens: a real OpenCL matrix product races a sequential loop on one CPU core.

    Every option can also be set as an environment variable: GPUVIZ_DEVICE holds for all commands that have
    --device, GPUVIZ_RACE_DEVICE for “gpuviz race” alone and before the other. What is typed counts before both.
    The window also has a settings file; see “gpuviz config init”.
    """
    context.with_resource(ending_signals(end_as_signalled if context.invoked_subcommand else end_at_once))
    if context.invoked_subcommand is not None:
        return 0
    given = {**typed(typed_options(context)), **set_by("--set", changes)}
    settings = load(config, os.environ, given, never_stops=kiosk)
    use_log_folder(settings.settings.config.health.log_folder)
    gc.disable()  # hardly any object becomes garbage while modules are imported; then the window collects it itself
    with loading_qt():
        from gpuviz.commands.window_options import window_options  # noqa: PLC0415
        from gpuviz.window_process import run_window  # noqa: PLC0415 - Qt is loaded only where a window opens

    return run_window(window_options(settings, kiosk, present, lesson))


# Settings read their variables themselves, so that a faulty one keeps no unattended exhibit from opening.
name_variables(cli, but=OPTIONS.values())
