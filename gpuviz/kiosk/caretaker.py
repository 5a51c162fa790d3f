"""Looks after a running exhibit: keeps its health file, its incidents and the staff's state, and says that it lives."""

import functools
import logging
import os
import time
from collections.abc import Callable
from datetime import datetime

import msgspec

from gpuviz import __version__
from gpuviz.chapters.race.messages import RaceFinished
from gpuviz.errors import Argument, GpuvizError, TextError, keys_of
from gpuviz.exhibit import health
from gpuviz.exhibit.config import Config
from gpuviz.exhibit.files import FileWriter
from gpuviz.exhibit.folders import health_path
from gpuviz.exhibit.incidents import Incident, Incidents, Kind, incidents_path, made, read_incidents
from gpuviz.exhibit.staff_state import StaffState, read_state, state_path
from gpuviz.i18n.languages import Language, Text, text
from gpuviz.kiosk.lifeline import Lifeline
from gpuviz.kiosk.vitals import Vitals
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import JobFailed
from gpuviz.worker.replacement import FellBack, SupervisorEvent, WorkerReplaced

_log = logging.getLogger(__name__)
_EVERY_S = 1.0
_OF_VISITORS = keys_of(TextError)  # what they typed cannot be read: no trouble, and nobody else's business
_RUNG_MESSAGES = {
    Rung.CHOSEN_DEVICE: "incident-computes-again",
    Rung.OTHER_DEVICE: "incident-other-device",
    Rung.NUMPY_ONLY: "incident-numpy",
    Rung.RECORDING: "incident-recording",
}


class Caretaker:
    """Hears of everything that happens, and tells it once a second; ``clock`` gives seconds since 1970.

    ``state`` is changed through ``keep`` alone, which has it written.
    """

    def __init__(
        self,
        config: Config,
        vitals: Vitals | None = None,
        lifeline: Lifeline | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.vitals, self.lifeline = vitals or Vitals(), lifeline or Lifeline()
        self.state = read_state()
        self.incidents = Incidents(filter(_can_be_said, read_incidents().newest_first[::-1]))
        self._files, self._clock = FileWriter(), clock
        self._health_path = health_path(config.health)
        self._told_s = 0.0  # of the vitals' clock
        self._pictures_told = 0
        self._lost: Incident | None = None  # the loss of a worker, until the next one has done something
        self._unwritable = ""
        self.add("incident-started", version=__version__)

    # ---- what happens ----

    def hear(self, event: SupervisorEvent) -> None:
        """The worker or its supervisor said something."""
        races, rung_before = self.vitals.races, self.vitals.rung
        back_s = self.vitals.hear(event)
        match event:
            case WorkerReplaced(reason_key):
                self._lost = self.add("incident-worker-lost", "healed", reason=_reason(reason_key))
            case FellBack(slot, rung) if slot in (None, "race") and rung is not Rung.CHOSEN_DEVICE:
                self._add_rung(rung)
            case RaceFinished() if self.vitals.rung is not rung_before:
                self._add_rung(self.vitals.rung)
            case JobFailed(key=key, arguments=arguments) if key not in _OF_VISITORS:
                self.add(key, "trouble", **arguments)
        if back_s is not None and self._lost is not None:
            self.incidents.complete(self._lost, _brought_back(self._lost, back_s))
            self._lost = None
            self._keep_incidents()
        if self.vitals.races > races:
            self._count_race()

    def add(self, key: str, kind: Kind = "said", **arguments: Argument) -> Incident:
        """Something happened; ``key`` and ``arguments`` are those of its message."""
        incident = made(self._clock(), key, arguments, kind)
        if not _can_be_said(incident):
            incident = made(incident.at_s, GpuvizError.key, {}, kind)
        self._add(incident)
        return incident

    def _add_rung(self, rung: Rung) -> None:
        self.add(_RUNG_MESSAGES[rung], "said" if rung is Rung.CHOSEN_DEVICE else "trouble")

    def _add(self, incident: Incident) -> None:
        self.incidents.add(incident)
        self._keep_incidents()
        _log.info("%s %s", incident.key, incident.arguments)

    def _keep_incidents(self) -> None:
        self._files.write(incidents_path(), self.incidents.to_json())

    def _count_race(self) -> None:
        today = self._today()
        before = self.state.races if self.state.day == today else 0
        self.keep(msgspec.structs.replace(self.state, day=today, races=before + 1))

    # ---- what is known ----

    @property
    def races_today(self) -> int:
        """Races that were finished since midnight, also before the last restart."""
        return self.state.races if self.state.day == self._today() else 0

    def now(self) -> datetime:
        """The local time, with its offset."""
        return datetime.fromtimestamp(self._clock()).astimezone()

    def _today(self) -> str:
        return self.now().date().isoformat()

    # ---- what is told ----

    def keep(self, state: StaffState) -> None:
        """Change what outlives a restart."""
        self.state = state
        self._files.write(state_path(), msgspec.json.encode(state))

    def tell(self, state: str, scene: str, pictures: int) -> None:
        """Once a second: say that the picture is drawn, if it is, and write the health file.

        ``state`` is the exhibit's, ``scene`` the chapter that shows, and ``pictures`` how many were painted so far.
        """
        now_s = self.vitals.clock()
        if now_s < self._told_s + _EVERY_S:
            return
        self._told_s = now_s
        if pictures > self._pictures_told:
            self._pictures_told = pictures
            self.lifeline.alive()
        try:
            self.vitals.measure()
            self._files.write(self._health_path, health.to_json(self._health(state, scene, pictures)))
        except Exception as error:  # no report is worth the picture
            _log.warning("the health could not be told: %s", type(error).__name__, exc_info=error)
        self._note_unwritable()

    def close(self) -> None:
        """Write what is left."""
        self._files.close()

    def _note_unwritable(self) -> None:
        path, reason = next(iter(self._files.problems.items()), (None, ""))
        if reason != self._unwritable:
            self._unwritable = reason
            if path is not None:
                self.add("incident-unwritable", "trouble", path=str(path), detail=reason)

    def _health(self, state: str, scene: str, pictures: int) -> health.Health:
        vitals, now = self.vitals, self.now()
        return health.Health(
            time=now.isoformat(timespec="milliseconds"),
            uptime_s=round(vitals.uptime_s, 1),
            version=__version__,
            pid=os.getpid(),
            state=state,
            scene=scene,
            frames=pictures,
            frames_per_s=vitals.frames.rate(vitals.clock()),
            p99_frame_ms=round(vitals.frames.p99_ms(), 2),
            longest_frame_ms=round(vitals.frames.longest_ms, 2),
            worker=health.WorkerHealth(
                vitals.worker, _rounded(vitals.seconds_since_heard), vitals.restarts, _rung_name(vitals.rung)
            ),
            races=vitals.races,
            races_today=self.races_today,
            wrong_answers=vitals.wrong_answers,
            memory_mb=round(vitals.memory_mb, 1),
            first_memory_mb=_rounded(vitals.first_memory_mb),
            last_touch_s=_rounded(vitals.seconds_since_touch),
            last_error=_last_error(self.incidents.last_trouble),
        )


def incident_text(incident: Incident) -> Text:
    """What to say of an incident."""
    return text(incident.key, **incident.arguments)


@functools.cache
def _english() -> Language:
    return Language()


def _can_be_said(incident: Incident) -> bool:
    """Whether there is such a message; an older gpuviz may have kept it."""
    try:
        _english()(incident_text(incident))
    except (KeyError, ValueError):
        return False
    return True


def _brought_back(lost: Incident, took_s: float) -> Incident:
    arguments = lost.arguments | {"seconds": round(took_s, 1)}
    return msgspec.structs.replace(lost, key="incident-worker-back", arguments=arguments)


def _reason(key: str) -> str:
    """The reason of a loss as the messages know it: ended, garbage, silent, stuck, or another."""
    return key.removeprefix("worker-") if key.startswith("worker-") else "device"


def _last_error(incident: Incident | None) -> health.LastError | None:
    if incident is None:
        return None
    at = datetime.fromtimestamp(incident.at_s).astimezone().isoformat(timespec="seconds")
    return health.LastError(at, incident.key, _english()(incident_text(incident)))


def _rung_name(rung: Rung) -> str:
    return rung.name.lower().replace("_", "-")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
