"""``gpuviz config``: writes, checks and shows the settings."""

import os
from pathlib import Path
from typing import Any

import click
import msgspec

from gpuviz.commands.settings_options import settings_options
from gpuviz.errors import GpuvizError, PinHashDamaged, SettingsExist, UnwritableFile
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.config_files import load, usual_file
from gpuviz.exhibit.config_layers import Source, is_secret, set_by
from gpuviz.exhibit.config_sample import sample
from gpuviz.exhibit.pin import check_hash
from gpuviz.exhibit.schema import check as check_content
from gpuviz.exhibit.schema import settings_of
from gpuviz.exhibit.toml_file import read_toml
from gpuviz.exhibit.toml_lines import KeyPath
from gpuviz.exhibit.toml_text import toml_value
from gpuviz.i18n.languages import Text, error_text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import examples

_FILE = click.argument("file", type=click.Path(path_type=Path), required=False, envvar="GPUVIZ_CONFIG")


@click.group(short_help="Write, check and show the settings.")
def config() -> None:
    """Settings: one TOML file for all that can be set.

    Without a file of yours, gpuviz looks for exhibit.toml in this system's usual folder for settings, which
    “gpuviz config init” names.
    """


@config.command(
    short_help="Write a file with all settings.",
    epilog=examples("gpuviz config init", "gpuviz config init exhibit.toml"),
)
@_FILE
def init(file: Path | None) -> int:
    """Write all settings into FILE, as comments: what each is for, its limits, and its default.

    A file that is there already is never overwritten.
    """
    language = spoken()
    path = file or usual_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as opened:
            opened.write(sample(language))
    except FileExistsError as error:
        raise SettingsExist(file=str(path)) from error
    except (OSError, ValueError) as error:
        raise UnwritableFile(path=str(path), detail=getattr(error, "strerror", None) or str(error)) from error
    click.echo(language(text("config-written", path=str(path))))
    return 0


@config.command(
    short_help="Say what is wrong in a settings file.",
    epilog=examples("gpuviz config check", "gpuviz config check exhibit.toml"),
)
@_FILE
def check(file: Path | None) -> int:
    """Read FILE, and say all that is wrong with it.

    The exit code is 0 if nothing is, else 1.
    """
    language = spoken()
    path = file or usual_file()
    if file is None and not path.exists():
        click.echo(language(text("config-none")))
        return 0
    faults = _faults(path)
    for fault in faults:
        click.echo(language(error_text(fault)))
    told = text("config-faults", count=len(faults), path=str(path)) if faults else text("config-good", path=str(path))
    click.echo(language(told))
    return 1 if faults else 0


def _faults(path: Path) -> list[GpuvizError]:
    try:
        file = read_toml(path)
    except GpuvizError as error:
        return [error]
    checked = check_content(file.content, Config, file)
    if checked.value is not None and checked.value.kiosk.pin:
        try:
            check_hash(checked.value.kiosk.pin)
        except PinHashDamaged as error:
            return [*checked.faults, error]
    return checked.faults


@config.command(
    short_help="Show all settings, and where they come from.",
    epilog=examples(
        "gpuviz config show",
        "gpuviz config show --config exhibit.toml --set kiosk.idle_s=30",
        "gpuviz config show --json",
    ),
)
@settings_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def show(config: Path | None, changes: tuple[str, ...], as_json: bool) -> int:
    """Show the value of every setting as it is now, and where it comes from.

    That is the command line, an environment variable, a line of the file, or the default.
    """
    language = spoken()
    settings = load(config, os.environ, set_by("--set", changes)).settings
    values = {path: _value(settings.config, path, entry.type) for path, entry in settings_of(Config)}
    if as_json:
        shown = {".".join(path): {"value": value, **_told(settings.sources[path])} for path, value in values.items()}
        click.echo(msgspec.json.encode(shown))
        return 0
    console = plain_console()
    names = max(len(".".join(path)) for path in values)
    for path, value in values.items():
        source = language(_source(settings.sources[path]))
        console.print(f"{'.'.join(path):{names}}  {toml_value(value)}  ({source})", soft_wrap=True, highlight=False)
    return 0


def _value(settings: Config, path: KeyPath, kind: Any) -> Any:
    """A setting's value; of a secret, only whether there is one."""
    value = msgspec.to_builtins(settings)
    for part in path:
        value = value[part]
    return bool(value) if is_secret(kind) else value


def _told(source: Source) -> dict[str, str | int]:
    return {"from": source.kind, "name": source.name, "line": source.line}


def _source(source: Source) -> Text:
    match source.kind:
        case "default":
            return text("config-from-default")
        case "file":
            return text("setting-place", file=source.name, line=source.line)
        case _:
            return text("config-from-elsewhere", name=source.name)
