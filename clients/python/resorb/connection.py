"""One process of Resorb, and the lines that go to and fro."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import tempfile
import threading
from concurrent.futures import Future
from typing import Any, Callable, Dict, List, Optional, Tuple

from .errors import ResorbError, ServerGone, of_answer, refused

_SECONDS_TO_END = 20

# Limits of the server (docs/server.md). Its answer to a line beyond them has no id, so nobody would know whose it is.
_LONGEST_LINE = 1_000_000
_LONGEST_NAME = 50_000
_LONGEST_NUMBER = 1000
_DEEPEST = 20
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')


def plain(value: Any) -> Any:
    """A number or array of numpy as Python has it."""
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(f"{value!r} is no value of a scenario: expected a text, a number, a truth value, a list or a mapping")


def _line(request: Dict[str, Any]) -> str:
    """A request as it is sent; what the server could not give its id back for is refused."""
    try:
        line = json.dumps(request, default=plain, allow_nan=False, check_circular=False)
    except RecursionError as deep:
        raise _too_deep() from deep
    except ValueError as wrong:
        raise ValueError(f"the settings cannot be sent, since a number has to be finite: {wrong}") from wrong
    if len(line) > _LONGEST_LINE:
        raise refused("", f"the request has {len(line)} bytes", f"at most {_LONGEST_LINE}, for example by a file's name")
    steps = (1 if letter in "[{" else -1 for letter in _TEXT.sub("", line) if letter in "[]{}")
    if max(itertools.accumulate(steps)) > _DEEPEST:
        raise _too_deep()
    json.loads(line, object_pairs_hook=_named, parse_int=_short)
    return line


def _too_deep() -> ResorbError:
    return refused("", f"the request is nested deeper than {_DEEPEST}", "lists and mappings that are less deep")


def _named(pairs: List[Tuple[str, Any]]) -> None:
    """Python keeps 1 and "1" apart, and JSON does not."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise refused(name, "is given twice", "each key once")
        if len(name) > _LONGEST_NAME:
            raise refused("", f"a key has {len(name)} letters", f"at most {_LONGEST_NAME}")


def _short(digits: str) -> None:
    if len(digits) > _LONGEST_NUMBER:
        raise refused("", f"a number has {len(digits)} digits", f"at most {_LONGEST_NUMBER}")


class Connection:
    """Sends requests, and gives each answer to who waits for it. Any thread may ask."""

    def __init__(self, command: List[str]):
        self._said = tempfile.TemporaryFile()
        self._ids = itertools.count(1)
        self._lock = threading.Lock()
        self._waiting: Dict[int, "Future[Dict[str, Any]]"] = {}
        self._watching: Dict[int, Callable[[float], None]] = {}
        self._gone: Optional[ServerGone] = None
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._said, start_new_session=True)
        except OSError as refused:
            raise ServerGone(f"{command[0]} cannot be started: {refused.strerror}") from refused
        assert self._process.stdin is not None and self._process.stdout is not None
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._reader = threading.Thread(target=self._read, name="answers of Resorb", daemon=True)
        self._reader.start()

    def ask(self, method: str, params: Dict[str, Any],
            progress: Optional[Callable[[float], None]] = None) -> "Request":
        """Sends a request and does not wait."""
        number = next(self._ids)
        future: "Future[Dict[str, Any]]" = Future()
        future.set_running_or_notify_cancel()
        request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        line = _line(request) + "\n"
        with self._lock:
            if self._gone is not None:
                raise self._gone
            self._waiting[number] = future
            if progress is not None:
                self._watching[number] = progress
            try:
                self._requests.write(line.encode("utf-8"))
                self._requests.flush()
            except (OSError, ValueError):
                # Its end is noticed by who reads the answers, who knows what it said.
                pass
        return Request(self, number, future)

    def _read(self) -> None:
        try:
            for line in self._answers:
                self._take(json.loads(line))
        except (ValueError, LookupError, TypeError, AttributeError):
            # What is no message of Resorb. Nothing behind it can be trusted, so all who wait are told.
            pass
        finally:
            self._end()

    def _take(self, message: Dict[str, Any]) -> None:
        if message.get("method") == "progress":
            self._tell(message["params"]["id"], message["params"]["part"])
            return
        if message["id"] is None:
            raise LookupError("an answer to no request")
        answer = of_answer(message["error"]) if "error" in message else message["result"]
        self._watching.pop(message["id"], None)
        future = self._waiting.pop(message["id"], None)
        if future is not None and isinstance(answer, ResorbError):
            future.set_exception(answer)
        elif future is not None:
            future.set_result(answer)

    def _tell(self, number: int, part: float) -> None:
        """What a watcher throws is the end of its own request and of no other."""
        watcher = self._watching.get(number)
        if watcher is None:
            return
        try:
            watcher(part)
        except BaseException as thrown:
            self._watching.pop(number, None)
            future = self._waiting.pop(number, None)
            if future is not None:
                future.set_exception(thrown)
            # On another thread, since one that reads must not wait until a request is taken.
            threading.Thread(target=self.cancel, args=(number,), daemon=True).start()

    def cancel(self, number: int) -> None:
        """Cancels a request that was sent."""
        try:
            self.ask("cancel", {"id": number})
        except ServerGone:
            # Then nothing goes on.
            pass

    def _end(self) -> None:
        try:
            code = self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._said.seek(0)
        said = self._said.read().decode("utf-8", "replace").strip()
        gone = ServerGone(f"the process of Resorb ended with code {code}" + (f"; it said: {said[-2000:]}" if said else ""))
        with self._lock:
            self._gone = gone
            waiting, self._waiting = self._waiting, {}
        for future in waiting.values():
            future.set_exception(gone)

    def close(self) -> None:
        """Ends the process; what goes on in it is cancelled."""
        try:
            self._requests.close()
        except OSError:
            # It has ended already.
            pass
        self._reader.join(_SECONDS_TO_END)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        self._answers.close()
        self._said.close()


class Request:
    """A request that was sent."""

    def __init__(self, connection: Connection, number: int, future: "Future[Dict[str, Any]]"):
        self._connection = connection
        self._number = number
        self.future = future

    def answer(self) -> Dict[str, Any]:
        """Waits for the answer. Ctrl-C cancels the request."""
        try:
            return self.future.result()
        except KeyboardInterrupt:
            self.cancel()
            raise

    def cancel(self) -> None:
        """Cancels it if it still goes on."""
        if not self.future.done():
            self._connection.cancel(self._number)
