from __future__ import annotations

import pytest
from pydantic import ValidationError
from redraft.settings import Settings


def test_an_empty_environment_means_the_defaults() -> None:
    assert Settings.from_environment({}) == Settings()
    assert Settings.from_environment({"REDIS_PORT": ""}) == Settings()


def test_the_environment_is_read_by_field_name() -> None:
    read = Settings.from_environment(
        {"REDIS_PORT": "7000", "REDIS_TLS": "true", "CORS_ORIGINS": "null, https://a.example", "UNRELATED": "1"}
    )
    assert (read.redis_port, read.redis_tls, read.cors_origins) == (7000, True, ("null", "https://a.example"))


def test_a_wrong_value_is_named() -> None:
    with pytest.raises(ValidationError, match="redis_port"):
        Settings.from_environment({"REDIS_PORT": "many"})


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().redis_port = 1  # type: ignore[misc]  # that it is refused is the point


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in Settings.model_fields.values())
