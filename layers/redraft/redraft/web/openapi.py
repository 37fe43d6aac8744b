"""The OpenAPI 3.1 document of an app, with the schemas that its routes name."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

_MODULES: Final = ("redraft.web.replies", "redraft.web.code_replies", "redraft.web.share_replies")
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
        app.openapi_schema = made
    return app.openapi_schema


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
