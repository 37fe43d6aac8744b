"""An OpenAPI document as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any, Final

Json = dict[str, Any]

_METHODS: Final = ("get", "post", "put", "patch", "delete")
_STYLE: Final = """
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{margin-bottom:0} h2{margin-top:2.5rem} code,pre{font:14px/1.4 ui-monospace,monospace}
details{border:1px solid #8886;border-radius:8px;margin:.5rem 0;padding:.5rem 1rem}
summary{cursor:pointer} summary b{display:inline-block;min-width:4.5rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
td,th{text-align:left;vertical-align:top;border-top:1px solid #8884;padding:.3rem .8rem .3rem 0}
"""


def render(document: Json) -> str:
    """The page: every route with its parameters, body and answers, then every schema."""
    info = document["info"]
    title = escape(f"{info['title']} {info['version']}")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><style>{_STYLE}</style></head><body>'
        f"<h1>{title}</h1><p>{escape(info.get('description', ''))} "
        f'The same for machines: <a href="/openapi.json">/openapi.json</a>.</p>'
        f"{''.join(_sections(document))}<h2>Schemas</h2>{''.join(_schemas(document))}</body></html>"
    )


def _sections(document: Json) -> Iterator[str]:
    tag = None
    for path, method, operation in sorted(_operations(document), key=lambda found: found[2].get("tags", [""])[0]):
        own = operation.get("tags", ["other"])[0]
        if own != tag:
            tag = own
            yield f"<h2>{escape(own)}</h2>"
        yield _operation(path, method, operation)


def _operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    for path, item in document["paths"].items():
        yield from ((path, method, item[method]) for method in _METHODS if method in item)


def _operation(path: str, method: str, operation: Json) -> str:
    parameters = "".join(
        _row(escape(p["name"]), p["in"], _type(p["schema"]), escape(p.get("description", "")))
        for p in _given(operation)
    )
    answers = "".join(
        _row(status, escape(answer["description"]), _content(answer))
        for status, answer in operation["responses"].items()
    )
    return (
        f"<details><summary><b>{method.upper()}</b><code>{escape(path)}</code> "
        f"{escape(operation.get('summary', ''))}</summary><p>{escape(operation.get('description', ''))}</p>"
        f"{_table(parameters)}{_body(operation.get('requestBody'))}{_table(answers)}</details>"
    )


def _given(operation: Json) -> list[Json]:
    found: list[Json] = operation.get("parameters", [])
    return found


def _body(body: Json | None) -> str:
    return "" if body is None else f"<p>Body: {_content(body)}</p>"


def _content(holder: Json) -> str:
    return ", ".join(
        f"{_type(entry.get('schema', {}))} <small>{escape(media)}</small>"
        for media, entry in holder.get("content", {}).items()
    )


def _schemas(document: Json) -> Iterator[str]:
    for name, schema in sorted(document.get("components", {}).get("schemas", {}).items()):
        required = schema.get("required", [])
        rows = "".join(
            _row(
                escape(prop), _type(value), "required" if prop in required else "", escape(value.get("description", ""))
            )
            for prop, value in schema.get("properties", {}).items()
        )
        head = f"<summary><code>{escape(name)}</code> {escape(schema.get('description', ''))}</summary>"
        yield f'<details id="{escape(name)}" open>{head}{_table(rows)}</details>'


def _type(schema: Json) -> str:
    """A schema in a few words, with a link where it is one that the page shows."""
    if "$ref" in schema:
        name = escape(schema["$ref"].rsplit("/", 1)[-1])
        return f'<a href="#{name}">{name}</a>'
    if "anyOf" in schema:
        return " or ".join(_type(option) for option in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return escape(" | ".join(repr(value) for value in schema.get("enum", [schema.get("const")])))
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    return escape(str(schema.get("type", "any JSON")))


def _row(*cells: str) -> str:
    """A row of cells that are HTML already."""
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _table(rows: str) -> str:
    return f"<table>{rows}</table>" if rows else ""
