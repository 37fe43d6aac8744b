"""The OpenAPI 3.1 document of an app, with the schemas that its routes name."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from redraft.security.access import rule_of
from redraft.web.auth import API
from redraft.web.documents import problems

_MODULES: Final = (
    "redraft.web.replies",
    "redraft.web.code_replies",
    "redraft.web.analytics_replies",
    "redraft.web.access_control_replies",
)
_SCHEMES: Final[dict[str, Any]] = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Api-Key", "description": "where AUTH_MODE is api-key"},
    "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "where AUTH_MODE is jwt"},
    "share": {"type": "apiKey", "in": "header", "name": "X-Share-Token", "description": "a share link's token"},
}
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
        _say_who_may(made)
        app.openapi_schema = made
    return app.openapi_schema


def _say_who_may(made: dict[str, Any]) -> None:
    """Every route that asks its callers who they are says so, with the problems that this may come to."""
    made["components"]["securitySchemes"] = _SCHEMES
    for path, item in made["paths"].items():
        for method, operation in item.items():
            rule = rule_of(method.upper(), path.removeprefix(API))
            if rule.need == "nothing":
                continue
            schemes = [name for name in _SCHEMES if name != "share" or rule.shared]
            # The empty one: a service may ask nobody.
            operation["security"] = [{}, *({name: []} for name in schemes)]
            described = {
                str(status): answer for status, answer in problems(401, 403, *_MISSING.get(rule.need, ()), 429).items()
            }
            operation["responses"] = dict(sorted({**described, **operation["responses"]}.items()))


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
