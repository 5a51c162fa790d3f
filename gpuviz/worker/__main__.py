"""``python -m gpuviz.worker``: the compute process; only gpuviz itself starts it."""

from gpuviz.worker.main import main

if __name__ == "__main__":
    main()
