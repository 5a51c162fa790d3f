from gpuviz.soak.course import Course
from gpuviz.worker.ladder import Rung
from gpuviz.worker.messages import Heartbeat, JobFailed, WorkerStarted
from gpuviz.worker.replacement import FellBack, WorkerReplaced


def test_the_course_tells_what_was_heard_and_why() -> None:
    course = Course()
    for event in (
        WorkerReplaced("worker-ended", fresh_caches=True),
        WorkerStarted(1),
        Heartbeat(1, busy=True, limit_s=1.0),
        FellBack("race", Rung.NUMPY_ONLY, "worker-ended"),
        JobFailed(3, "error-worker-lost", {}),
    ):
        course.add(event)
    told = course.since(0.0)
    heard = ["WorkerReplaced (worker-ended, fresh caches)", "WorkerStarted", "(race to NUMPY_ONLY worker-ended)"]
    places = [told.index(words) for words in [*heard, "JobFailed (error-worker-lost)"]]
    assert places == sorted(places)
    assert "Heartbeat" not in told


def test_events_alike_are_told_once() -> None:
    course = Course()
    for _ in range(20_000):
        course.add(WorkerStarted(1))
    assert course.since(0.0).count("WorkerStarted") == 1


def test_what_came_before_is_not_told() -> None:
    course = Course()
    course.add(WorkerStarted(1))
    assert course.since(float("inf")) == ""
