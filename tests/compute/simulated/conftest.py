"""Where oclgrind is not installed (``apt-get install oclgrind``), its tests are not there; CI installs it."""

from tests.compute.simulated.simulator import oclgrind_driver

collect_ignore = [] if oclgrind_driver() else ["test_oclgrind.py"]
