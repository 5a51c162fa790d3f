"""The systemd unit of an exhibit, for the installation of gpuviz that prints it."""

from importlib import resources
from string import Template

_HOMES = ("/home/", "/root/")


def service_unit(prefix: str, python: str) -> str:
    """The unit's text; ``python`` is the interpreter of the environment ``prefix`` in which gpuviz is installed."""
    template = Template((resources.files("gpuviz.kiosk") / "gpuviz.service").read_text(encoding="utf-8"))
    in_a_home = f"{prefix}/".startswith(_HOMES)
    return template.substitute(python=python, prefix=prefix, protect_home="read-only" if in_a_home else "yes")
