"""Other correctors, when bench/peers/install has installed them."""
import os
import pathlib


def cache():
    """Where bench/peers/install puts what it gets: outside the repository."""
    chosen = os.environ.get("DECALQUE_PEERS")
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(chosen) if chosen else pathlib.Path(base) / "decalque-peers"


def python_packages():
    return sorted((cache() / "venv").glob("lib/python3*/site-packages"))


def installed():
    return []
