"""``python -m gpuviz.worker_process``: the compute process; only gpuviz itself starts it.

Here the worker, which knows no chapter, meets the handlers of all jobs.
"""

from gpuviz.chapters import CHAPTERS
from gpuviz.sentence import jobs as sentence_jobs
from gpuviz.worker import device_jobs
from gpuviz.worker.context import Handlers, WorkerContext
from gpuviz.worker.main import main


def all_handlers(worker: WorkerContext) -> Handlers:
    """Who does the jobs and answers the queries of all chapters, and of what they share."""
    handlers = {**device_jobs.handlers(worker), **sentence_jobs.handlers(worker)}
    for chapter in CHAPTERS:
        handlers |= chapter.job_handlers(worker)
    return handlers


if __name__ == "__main__":
    main(all_handlers)
