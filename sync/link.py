"""A network that can be cut: for the demo and the tests, never for a kiosk at work.

``python -m sync.link --to PORT`` listens on a free port of this machine, prints its number, and
passes bytes on until a line ``cut`` comes on standard input; ``restore`` mends it. While it is cut,
connections break and new ones are refused, as behind a dead router. ``hold N`` mends it for N bytes
towards the port and then stands still, printing ``held``, so that a test can do its worst in the
middle of a request. Each command is answered by printing it. Ends with standard input.
"""

import argparse
import asyncio
import sys

from sync import cli


class Link:
    """Passes connections on to a port, or not."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open: set[asyncio.StreamWriter] = set()
        self.whole = False
        self._allowed: int | None = None
        """Bytes that may still go to the port; None: any number."""
        self._released = asyncio.Event()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on, both ways, until either side or the link ends it."""
        if not self.whole:
            writer.transport.abort()
            return
        try:
            there_reader, there = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            writer.transport.abort()
            return
        self._open |= {writer, there}
        try:
            await asyncio.gather(self._up(reader, there), _pass(there_reader, writer))
        finally:
            self._open -= {writer, there}

    def cut(self) -> None:
        """Break everything that is open, and refuse what comes."""
        self.restore()
        self.whole = False
        for writer in self._open:
            writer.transport.abort()

    def hold(self, most: int) -> None:
        """Let so many bytes through to the port, then none until `restore`."""
        self.whole, self._allowed = True, most
        self._released.clear()

    def restore(self) -> None:
        """Let everything through."""
        self.whole, self._allowed = True, None
        self._released.set()

    async def _up(self, reader: asyncio.StreamReader, there: asyncio.StreamWriter) -> None:
        """Pass bytes on to the port, as many as are allowed."""
        try:
            while data := await reader.read(65_536):
                if self._allowed is not None:
                    first, data = data[: self._allowed], data[self._allowed :]
                    self._allowed -= len(first)
                    there.write(first)
                    await there.drain()
                    if data:
                        cli.say("held")
                        await self._released.wait()
                there.write(data)
                await there.drain()
        except OSError:
            pass
        finally:
            there.close()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65_536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def _run(port: int) -> None:
    link = Link(port)
    server = await asyncio.start_server(link.connected, "127.0.0.1", 0)
    cli.say(str(server.sockets[0].getsockname()[1]))
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        match line.split():
            case ["restore"]:
                link.restore()
            case ["hold", number]:
                link.hold(int(number))
            case _:
                link.cut()
        cli.say(line.strip())


def main() -> None:
    """Run the link."""
    parser = argparse.ArgumentParser(prog="python -m sync.link", description=__doc__)
    parser.add_argument("--to", type=int, required=True, help="port of this machine to pass on to")
    asyncio.run(_run(parser.parse_args().to))


if __name__ == "__main__":
    main()
