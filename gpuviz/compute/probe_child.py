"""Lists OpenCL devices, or tries one, in a process of its own that drivers may crash.

``python -m gpuviz.compute.probe_child list`` loads the drivers and prints the devices; ``… try INDEX [STEP …]`` tries
the device at that index of the list, leaving out the steps at which earlier children crashed. Each line of standard
output is a ``probe.ProbeLine`` as JSON; a later result replaces an earlier one, which holds should the child crash in
between. What drivers print goes to standard error.
"""

import os
import sys
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import BinaryIO

import msgspec

from gpuviz.compute.drivers import announced_drivers
from gpuviz.compute.kept_programs import FOLDER_VARIABLE
from gpuviz.compute.probe import ProbeLine
from gpuviz.errors import DriverBroken, GpuvizError, NoOpenCl


def main() -> None:
    """Run the task that the arguments name."""
    task, *arguments = sys.argv[1:]
    programs = os.environ.pop(FOLDER_VARIABLE, "")  # each device's compiler is tried anew
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)
        if task == "list":
            _list(out)
        else:
            _try(out, int(arguments[0]), arguments[1:], programs)


def _list(out: BinaryIO) -> None:
    for driver in filter(lambda driver: driver.library, announced_drivers()):
        _say(out, ProbeLine(step=driver.name))
        if complaint := driver.load():
            _say(out, ProbeLine(step=driver.name, key=DriverBroken.key, detail=complaint))
    from gpuviz.compute.program import listed_devices  # noqa: PLC0415 - loads drivers, which may crash

    try:
        devices = [info for info, _ in listed_devices()]
    except NoOpenCl:
        devices = []
    _say(out, ProbeLine(listed=devices))


def _try(out: BinaryIO, number: int, left_out: list[str], programs: str) -> None:
    from gpuviz.compute import trial  # noqa: PLC0415 - loads drivers, which may crash
    from gpuviz.compute.clock import candidate_clocks, clock_advances  # noqa: PLC0415
    from gpuviz.compute.program import OpenDevice, listed_devices  # noqa: PLC0415

    info = listed_devices()[number][0]
    found = None
    for form, parameters in trial.forms(info).items():
        if form not in left_out:
            _say(out, ProbeLine(step=form))
            try:
                found = trial.try_form(info, parameters)
                break
            except GpuvizError as error:
                _say(out, ProbeLine(step=form, key=error.key, detail=str(error.arguments.get("detail", ""))))
    if found is None:
        return
    opened = OpenDevice(found)
    for clock in candidate_clocks(opened):
        if clock not in left_out:
            _say(out, ProbeLine(step=clock))
            if clock_advances(opened, clock):
                found = msgspec.structs.replace(found, clock=clock)
                break
    works = ProbeLine(works=found, chip=trial.chip_of(found, number), flops_per_s=trial.flops_per_s(found))
    _say(out, works)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, suppress(GpuvizError):
        os.environ[FOLDER_VARIABLE] = programs or folder
        _say(out, msgspec.structs.replace(works, works=trial.try_programs(found)))


def _say(out: BinaryIO, line: ProbeLine) -> None:
    out.write(msgspec.json.encode(line) + b"\n")
    out.flush()


if __name__ == "__main__":
    main()
