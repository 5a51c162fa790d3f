"""``gpuviz pixels``: both lanes render frames, in the terminal."""

import click
from rich.console import Console
from rich.table import Table

from gpuviz.chapters.pixels.frame import DEFAULT_DETAIL, parse_frame_size
from gpuviz.chapters.pixels.messages import FramesMeasured, MeasureFrames, PictureSpec
from gpuviz.chapters.pixels.results import FramesResult
from gpuviz.i18n import figures
from gpuviz.i18n.languages import Language, text
from gpuviz.i18n.spoken import spoken
from gpuviz.terminal.ask import FIRST_RUN, ask
from gpuviz.terminal.console import plain_console
from gpuviz.terminal.options import DEVICE_HELP, examples


@click.command(
    short_help="Render a moving picture, pixel by pixel.",
    epilog=examples("gpuviz pixels", "gpuviz pixels --size 1920x1080 --detail 96 --frames 20"),
)
@click.option("--size", default="1280x720", show_default=True, metavar="WxH", help="Width and height in pixels.")
@click.option("--detail", type=int, default=DEFAULT_DETAIL, show_default=True, help="Most steps that a pixel may take.")
@click.option(
    "--frames", type=int, default=10, show_default=True, help="Number of frames that each renders; the median counts."
)
@click.option("--device", metavar="NAME", help=DEVICE_HELP)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; all else goes to standard error.")
def pixels(size: str, detail: int, frames: int, device: str | None, as_json: bool) -> int:
    """Render frames by the OpenCL device and by a sequential loop, and compare them pixel for pixel."""
    width, height = parse_frame_size(size)
    picture = PictureSpec(width, height, detail, device=device)
    result = ask(MeasureFrames(FIRST_RUN, picture, frames), FramesMeasured).result
    if as_json:
        click.echo(result.to_json())
    else:
        _print_result(plain_console(), result, spoken())
    return 0 if result.verified else 3


def _print_result(console: Console, result: FramesResult, language: Language) -> None:
    width, height = result.size
    picture = text("pixels-terminal-picture", width=width, height=height, detail=result.detail, frames=result.frames)
    console.print(language(picture))
    device = text("pixels-terminal-device", name=result.device.name, driver=result.device.driver)
    console.print(language(device), style="dim", highlight=False)
    table = Table(box=None, header_style="bold")
    table.add_column("", no_wrap=True)
    for column in ("frame", "frames", "pixels"):
        table.add_column(language(text(f"pixels-terminal-{column}")), justify="right", no_wrap=True)
    for lane in result.lanes:
        table.add_row(
            language(text(f"lane-{lane.lane}")),
            language(figures.duration(lane.frame_ns)),
            f"{lane.frames_per_s:,.3g}",
            f"{lane.pixels_per_s / 1e6:,.3g}",
        )
    console.print(table)
    console.print(language(text("pixels-terminal-speedup", ratio=figures.ratio(result.speedup))))
    verdict = "pixels-terminal-verified" if result.verified else "pixels-terminal-wrong"
    console.print(language(text(verdict, difference=result.max_difference)))
