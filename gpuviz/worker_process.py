"""``python -m gpuviz.worker_process``: the compute process, started by gpuviz itself.

It combines the worker, which knows no chapter, with the handlers of all jobs.
"""

from gpuviz.chapters import CHAPTERS
from gpuviz.sentence import jobs as sentence_jobs
from gpuviz.worker import device_jobs
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.main import main


def all_handlers(worker: WorkerContext) -> Handlers:
    """The handlers of all jobs and queries: those of the chapters and those that chapters share."""
    handlers = {**device_jobs.handlers(worker), **sentence_jobs.handlers(worker)}
    for chapter in CHAPTERS:
        handlers |= chapter.job_handlers(worker)
    return handlers


if __name__ == "__main__":
    main(all_handlers)
