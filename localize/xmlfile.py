"""XML files read element by element, by a parser that follows no declaration and no entity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from localize.errors import InputError

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def elements(path: Path, *names: str) -> Iterator[Any]:
    """
    The elements of `path` with one of the local `names`, each complete, as lxml elements.

    What was handed out is forgotten at the next step, so a file of any size takes little memory.

    Raises:
        InputError: the file cannot be read, is not well-formed, or has a DOCTYPE.
    """
    from lxml import etree

    try:
        with path.open("rb") as file:
            context = etree.iterparse(
                file,
                events=("end",),
                tag=tuple(f"{{*}}{name}" for name in names),
                resolve_entities=False,
                load_dtd=False,
                no_network=True,
                huge_tree=False,
            )
            for _, element in context:
                if element.getroottree().docinfo.doctype:
                    raise InputError(
                        "has a DOCTYPE", where=path, hint="remove it: declarations are not followed"
                    )
                yield element
                element.clear()
                parent = element.getparent()  # what stands before the root has none
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", where=path) from error
    except etree.XMLSyntaxError as error:
        raise InputError(f"is not well-formed: {error.msg}", where=path) from error


def local_name(element: Any) -> str:
    """An element's name without its namespace; empty for comments and instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
