"""The pixels in a real window with a real worker."""

import os
import signal

from PySide6.QtWidgets import QApplication

from gpuviz.app import App
from gpuviz.chapters.pixels.messages import OPENCL
from gpuviz.chapters.pixels.scene import PixelsScene
from tests.ui.conftest import OpenApp, wait_for


def _open(open_app: OpenApp, application: QApplication) -> tuple[App, PixelsScene]:
    app = open_app()
    app.chapters.sentence.may_fetch = False
    scene = app.chapters.scenes["pixels"]
    assert isinstance(scene, PixelsScene)
    app.chapters.do("chapter", "pixels")
    wait_for(application, lambda: scene.now.verified)
    return app, scene


def test_the_picture_moves_and_is_verified(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    assert scene.now.verified is not None
    assert scene.now.verified.verified
    before = {lane: known.version for lane, known in scene.now.lanes.items()}
    wait_for(qapp, lambda: all(known.version > before[lane] + 5 for lane, known in scene.now.lanes.items()))
    assert all(known.pixels.std() > 10 for known in scene.now.lanes.values())
    app.chapters.do("chapter", "race")
    wait_for(qapp, lambda: scene.now.run_id is None)


def test_a_killed_worker_is_replaced_and_the_picture_moves_on(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    pid, lane = app.supervisor.worker_pid, scene.now.lanes[OPENCL]
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    darkest: list[float] = []

    def moves_again() -> bool:
        darkest.append(float(lane.pixels.std()))
        return app.supervisor.restarts == 1 and scene.now.note is None and lane.has_frame

    wait_for(qapp, moves_again)
    assert min(darkest) > 10  # there was a picture all the time
    assert app.supervisor.worker_pid != pid


def test_sizing_the_window_while_frames_are_rendered_asks_for_its_size(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    for size in ((900, 600), (1300, 740), (1600, 900)):
        app.window.resize(*size)
        qapp.processEvents()
    wait_for(qapp, lambda: scene.now.lanes[OPENCL].pixels.shape == (900, 1600) and scene.now.verified)
    assert scene.failure is None


def test_a_frozen_frame_s_pixels_are_told_by_the_worker(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    app.chapters.do("freeze")
    wait_for(qapp, lambda: scene.now.trace is not None and scene.now.verified is not None)
    zoomed, trace = scene.picture.zoomed, scene.now.trace
    assert trace is not None
    assert (trace.row, trace.col) == zoomed.place(zoomed.selected)
    assert abs(int(zoomed.pixels[trace.row, trace.col]) - trace.byte) <= 1
    app.chapters.do("move")
    wait_for(qapp, lambda: scene.now.lanes[OPENCL].frames_ns and scene.now.picture is None)


def test_the_way_back_leads_to_the_race(open_app: OpenApp, qapp: QApplication) -> None:
    app, scene = _open(open_app, qapp)
    app.chapters.do(scene.picture.bridge.action.name)
    assert app.chapters.shown == "race"
