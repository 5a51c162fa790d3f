"""``gpuviz`` and ``python -m gpuviz``: errors become one sentence and an exit code, never a traceback."""

import errno
import logging
import sys

import click

from gpuviz.commands.cli import cli
from gpuviz.commands.home import ensure_home
from gpuviz.commands.log import start_log
from gpuviz.errors import GpuvizError, UnwritableFile
from gpuviz.i18n.languages import error_text, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.streams import accept_any_encoding


def main() -> None:
    """Run the command line."""
    accept_any_encoding()
    ensure_home()
    log_path = start_log()
    try:
        code = _run()
    except GpuvizError as error:
        logging.getLogger(__name__).warning("%s", error)
        _say(spoken()(error_text(error)))
        code = 1
    except click.exceptions.Abort:
        code = 130
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception:  # the last resort: whatever it was, people get a sentence and the log gets the rest
        logging.getLogger(__name__).exception("uncaught")
        _say(spoken()(text("error-unexpected")), str(log_path))
        code = 70
    sys.exit(code if isinstance(code, int) else 0)


def _run() -> object:
    """The command's exit code.

    Raises:
        UnwritableFile: where a full disk takes no more of what is printed.
    """
    try:
        return cli.main(standalone_mode=False)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise UnwritableFile(path=str(error.filename or "stdout"), detail=str(error.strerror)) from error


def _say(*lines: str) -> None:
    for line in lines:
        click.echo(line, err=True)


if __name__ == "__main__":
    main()
