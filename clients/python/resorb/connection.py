"""One process of Resorb, and the lines that go to and fro."""

from __future__ import annotations

import itertools
import json
import subprocess
import tempfile
import threading
from concurrent.futures import Future
from typing import Any, Callable, Dict, List, Optional

from .errors import ServerGone, of_answer

_SECONDS_TO_END = 20


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
        line = json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}) + "\n"
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
        for line in self._answers:
            try:
                message = json.loads(line)
            except ValueError:
                break
            if message.get("method") == "progress":
                watcher = self._watching.get(message["params"]["id"])
                if watcher is not None:
                    watcher(message["params"]["part"])
                continue
            self._watching.pop(message["id"], None)
            future = self._waiting.pop(message["id"], None)
            if future is not None and "error" in message:
                future.set_exception(of_answer(message["error"]))
            elif future is not None:
                future.set_result(message["result"])
        self._end()

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
            try:
                self._connection.ask("cancel", {"id": self._number})
            except ServerGone:
                # Then nothing goes on.
                pass
