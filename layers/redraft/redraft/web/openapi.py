"""The OpenAPI 3.1 document of an app, with the schemas that its routes name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from redraft.security.access import rule_of
from redraft.web.auth import API
from redraft.web.documents import problems

Json = dict[str, Any]
_MODULES: Final = (
    "redraft.web.replies",
    "redraft.web.code_replies",
    "redraft.web.quality_replies",
    "redraft.web.analytics_replies",
    "redraft.web.access_control_replies",
)
_SCHEMES: Final[dict[str, Any]] = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Api-Key", "description": "where AUTH_MODE is api-key"},
    "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "where AUTH_MODE is jwt"},
    "share": {"type": "apiKey", "in": "header", "name": "X-Share-Token", "description": "a share link's token"},
}
_MODES: Final = {"key": "api-key", "token": "jwt"}
_FOLLOWING: Final = {
    "SessionCreated": {"session_id": "$response.body#/session_id", "version": "$response.body#/version"},
    "WireframeMade": {"session_id": "$response.body#/session_id", "version": "$response.body#/version"},
    "TaskAccepted": {"task_id": "$response.body#/task_id"},
    "ShareMade": {"share_id": "$response.body#/share_id"},
}
"""Answers by their schemas, and where in them names stand that other paths ask for."""
_IN_PATH: Final = re.compile(r"{(\w+)}")
_MISSING: Final = {"session": (404,), "task": (404,), "person": (404,)}
"""What is somebody else's does not exist."""
_REFERENCE: Final = "#/components/schemas/"


def document(app: FastAPI) -> dict[str, Any]:
    """The document, made once per app."""
    if app.openapi_schema is None:
        made = get_openapi(
            title=app.title,
            version=app.version,
            openapi_version="3.1.0",
            description=app.description,
            routes=app.routes,
        )
        schemas = made.setdefault("components", {}).setdefault("schemas", {})
        schemas.update(_reply_schemas())
        _say_who_may(made, app.state.settings.auth_mode)
        _say_what_follows(made)
        _leave_out_nothing(made)
        app.openapi_schema = made
    return app.openapi_schema


def _say_who_may(made: Json, mode: str) -> None:
    """Every route says whom it asks for, and which problems this and a wrong field may come to."""
    taken = {name: scheme for name, scheme in _SCHEMES.items() if mode in (_MODES.get(name, mode), "none")}
    made["components"]["securitySchemes"] = taken
    for method, path, operation in _operations(made):
        rule = rule_of(method.upper(), path)
        wrong = problems(422) if "422" in operation["responses"] else {}
        if rule.need != "nothing":
            # The empty one: a service that asks nobody.
            operation["security"] = [{}] if mode == "none" else []
            operation["security"] += [{name: []} for name in taken if name != "share" or rule.shared]
            wrong |= problems(401, 403, *_MISSING.get(rule.need, ()), 429)
        answers = {**operation["responses"], **{str(status): answer for status, answer in wrong.items()}}
        operation["responses"] = dict(sorted(answers.items()))


def _say_what_follows(made: Json) -> None:
    """Answers that name a session, a task or a share link say what can be done with it."""
    for method, path, operation in _operations(made):
        for answer in operation["responses"].values() if method == "post" else ():
            schema = answer.get("content", {}).get("application/json", {}).get("schema", {}).get("$ref", "")
            told = _FOLLOWING.get(schema.rpartition("/")[2])
            if told is not None:
                answer["links"] = dict(_links(made, {**_from_path(path), **told}, set(told)))


def _leave_out_nothing(made: Json) -> None:
    """A parameter is there or it is not: in a query or a header there is no null."""
    for _, _, operation in _operations(made):
        for parameter in operation.get("parameters", ()):
            schema = parameter["schema"]
            options = [option for option in schema.pop("anyOf", ()) if option.get("type") != "null"]
            if len(options) == 1:
                parameter["schema"] = {**options[0], **schema}
            elif options:
                schema["anyOf"] = options


def _links(made: Json, sources: dict[str, str], new: set[str]) -> Iterator[tuple[str, Json]]:
    for _, path, operation in _operations(made):
        wanted = set(_IN_PATH.findall(path))
        if wanted and wanted <= set(sources) and wanted & new:
            name = operation["operationId"]
            yield name, {"operationId": name, "parameters": {part: sources[part] for part in wanted}}


def _from_path(path: str) -> dict[str, str]:
    return {name: f"$request.path.{name}" for name in _IN_PATH.findall(path)}


def _operations(made: Json) -> Iterator[tuple[str, str, Json]]:
    """Method, path below the API's root, and operation, of all that stand under it."""
    for path, item in made["paths"].items():
        yield from ((method, path.removeprefix(API), operation) for method, operation in item.items())


def _reply_schemas() -> dict[str, Any]:
    models = [model for name in _MODULES for model in _models_of(name)]
    _, schema = models_json_schema([(model, "validation") for model in models], ref_template=_REFERENCE + "{model}")
    found: dict[str, Any] = schema["$defs"]
    return found


def _models_of(name: str) -> list[type[BaseModel]]:
    module = import_module(name)
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == name
    ]
