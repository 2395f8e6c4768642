"""The faults: what is done to a project, and whether what must hold still holds."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from localize.bcp47 import Locale
from localize.errors import LocalizeError, shown
from localize.selftest.project import Project, small_files

_KILLS = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """
    `trial` is handed a project with a build and does to it what `name` says; it returns what went
    wrong, or nothing where `outcome` holds. `hostile` faults are a stranger's, not the machine's.
    """

    name: str
    outcome: str
    trial: Callable[[Project], str]
    hostile: bool = False


def _killed(project: Project) -> str:
    project.change()
    undisturbed = project.copied(project.folder.with_name("undisturbed"))
    began = time.monotonic()
    undisturbed.call("run", "--quiet")
    seconds = time.monotonic() - began
    for number in range(_KILLS):
        victim = project.copied(project.folder.with_name("killed"))
        process = victim.start("run", "--quiet")
        time.sleep(seconds * (number + 1) / (_KILLS + 1))
        process.kill()
        process.communicate()
        if victim.call("run", "--quiet")[0] or victim.bundles() != undisturbed.bundles():
            return f"kill {number + 1}: the next run gave other bytes"
    return ""


def _full_disk(project: Project) -> str:
    before = project.bundles()
    project.change()
    status, said = project.call("run", "--quiet", before=small_files)
    if status != 2 or "Traceback" in said:
        return f"exit {status}: {said}"
    return "" if project.bundles() == before else "a file changed"


def _damaged_memory(project: Project) -> str:
    before = project.bundles()
    memory = project.folder / ".localize" / "memory.sqlite"
    memory.write_bytes(b"no database" * 500)
    (project.folder / "build" / "manifest.json").unlink()
    status, said = project.call("run", "--quiet")
    if status:
        return f"exit {status}: {said}"
    if not memory.with_name("memory.sqlite.corrupt").exists():
        return "the damaged file is gone"
    return "" if project.bundles() == before else "other bytes"


def _two_at_once(project: Project) -> str:
    project.change()
    runs = [project.start("run", "--quiet") for _ in range(2)]
    said = [run.communicate()[0] for run in runs]
    if any(run.returncode for run in runs):
        return " ".join(said)
    return _verified(project)


def _changed_bundle(project: Project) -> str:
    bundle = project.folder / "build" / "pt" / "ferry.json"
    bundle.write_bytes(bundle.read_bytes() + b" ")
    status, said = project.call("verify")
    return "" if status == 1 and "pt/ferry.json" in said else f"exit {status}: {said}"


def _no_network(project: Project) -> str:
    status, said = project.call("verify", "--replay")
    return "" if status == 0 else said


def _verified(project: Project) -> str:
    status, said = project.call("verify")
    return "" if status == 0 else said


def _path_commands(project: Project) -> str:
    (project.folder / "articles" / "a\x1b[2J\u202eb.txt").write_text("A title\n\nA text of it.\n")
    status, said = project.call("run")
    if status or any(character not in ("\n", shown(character)) for character in said):
        return f"exit {status}: {shown(said)}"
    return ""


def _entities(project: Project) -> str:
    (project.folder / "feed.xml").write_text(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss><channel><title>&b;</title></channel></rss>'
    )
    status, said = project.call("run", "feed.xml", "--out", "other")
    return "" if status == 2 and "DOCTYPE" in said else f"exit {status}: {said}"


def _yaml(project: Project) -> str:
    (project.folder / "tag.md").write_text(
        "---\ntitle: !!python/object/apply:os.mkdir [owned]\n---\n\nA text.\n"
    )
    project.call("run", "tag.md", "--out", "other")
    return "a command ran" if (project.folder / "owned").exists() else ""


def _deep(project: Project) -> str:
    (project.folder / "deep.html").write_text("<div>" * 50_000 + "<p>A text of some length.</p>")
    (project.folder / "deep.md").write_text("[" * 20_000 + "> " * 5_000 + "a text")
    said = project.call("run", "deep.html", "deep.md", "--out", "other")[1]
    return said if "Traceback" in said else ""


def _package(project: Project) -> str:
    from localize.engines.archive import unpack_argos

    for name in ("m/../../owned", "/owned", "m/weights.pkl"):
        package = project.folder / "model.argosmodel"
        with zipfile.ZipFile(package, "w") as archive:
            archive.writestr(name, b"x")
        try:
            unpack_argos(package, project.folder / "unpacked" / "here")
        except LocalizeError:
            continue
        return f"{name} was unpacked"
    return "a file landed elsewhere" if list(project.folder.rglob("owned")) else ""


def _tags(_: Project) -> str:
    for tag in ("../x", "en/../..", "en\0", ""):
        try:
            return f"{tag!r} became {Locale.parse(tag)}"
        except LocalizeError:
            continue
    return ""


def _engine_commands(_: Project) -> str:
    """What an engine invents to command a terminal or to turn a text around."""
    from localize.protect import faithful

    def engine(texts: Sequence[str]) -> list[str]:
        return [f"\x1b[2J\u202e{text}\u2066\x07\ud83d" for text in texts]

    (target,) = faithful(engine, Locale("en"), Locale("pt"))(["The ferry stays."])
    return "" if target == "[2JThe ferry stays." else ascii(target)


def _plural_forms(project: Project) -> str:
    catalogs = project.folder / "locales"
    catalog = catalogs / "pt" / "LC_MESSAGES" / "site.po"
    catalog.parent.mkdir(parents=True, exist_ok=True)
    message = 'msgid ""\nmsgstr "Plural-Forms: nplurals=999999999; plural=n%0;\\n"\n'
    for path in (catalogs / "site.pot", catalog):
        path.write_text(f'{message}\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] ""\n')
    status, said = project.call("catalog", "update")
    return "" if status == 2 and "Plural-Forms" in said else f"exit {status}: {said}"


def _endless_line(project: Project) -> str:
    line = "The ferry stayed in port for 3 days, and nobody was hurt. " * 2_000
    (project.folder / "line.txt").write_text(f"One line\n\n{line}\n")
    status, said = project.call("run", "line.txt", "--out", "other", "--quiet")
    return f"exit {status}: {said}" if status else ""


def _poisoned_manifest(project: Project) -> str:
    manifest: Path = project.folder / "build" / "manifest.json"
    text = manifest.read_text(encoding="utf-8").replace("pt/ferry.json", "../localize.toml")
    manifest.write_text(text, encoding="utf-8")
    status, said = project.call("run")
    kept = (project.folder / "localize.toml").exists()
    return "" if status == 2 and kept else f"exit {status}: {said}"


FAULTS = (
    Fault(f"killed {_KILLS} times", "the next run gives the same bytes", _killed),
    Fault("full disk", "said, and the old files stay whole", _full_disk),
    Fault("damaged memory", "set aside, everything made again", _damaged_memory),
    Fault("two runs at once", "one waits for the other", _two_at_once),
    Fault("changed bundle", "verify names it", _changed_bundle),
    Fault("no network", "everything comes out again, byte for byte", _no_network),
    Fault("escapes in a path", "no terminal is commanded", _path_commands, hostile=True),
    Fault("XML with entities", "refused", _entities, hostile=True),
    Fault("YAML that runs code", "nothing runs", _yaml, hostile=True),
    Fault("deep nesting", "read or refused", _deep, hostile=True),
    Fault("an endless line", "translated, sentence by sentence", _endless_line, hostile=True),
    Fault("an engine's escapes", "left out", _engine_commands, hostile=True),
    Fault("absurd plural forms", "refused", _plural_forms, hostile=True),
    Fault("hostile model package", "refused, nothing lands elsewhere", _package, hostile=True),
    Fault("hostile locale tags", "refused", _tags, hostile=True),
    Fault("poisoned manifest", "refused, nothing is deleted", _poisoned_manifest, hostile=True),
)
