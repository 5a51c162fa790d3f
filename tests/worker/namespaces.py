"""Programs that run with other file systems than this one, in namespaces of their own (Linux)."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


def run_with_mounts(
    command: Sequence[str],
    mounts: Mapping[Path, str],
    service_user: int | None = None,
    environment: Mapping[str, str] | None = None,
) -> "subprocess.CompletedProcess[str]":
    """Run a command with an empty file system on each of these folders, made with these options.

    With a ``service_user`` it runs under that number, and all else can only be read.
    """
    lines = [f"mount -t tmpfs -o {options} tmpfs {folder}" for folder, options in mounts.items()]
    change_user = ""
    if service_user is not None:
        lines.append("mount -o remount,bind,ro /")
        change_user = f"unshare --user --map-user={service_user} --map-group={service_user} "
    script = " && ".join([*lines, f'exec {change_user}"$@"'])
    return subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", *command],
        env=os.environ if environment is None else environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
