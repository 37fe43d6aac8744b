from __future__ import annotations

from local.events import event
from tests.functions.deployment import Built


def test_the_event_creates_a_session(built: Built) -> None:
    answer = built.invoke("create_session", event("create_session"))
    assert answer.status == 201
    made = answer.body
    assert (made["version"], made["status"], made["devicePreferenceUsed"]) == (1, "active", True)
    assert made["wireframe_json"]["props"]["width"] == "390px"
    assert "Forgot password?" in str(made["wireframe_json"])
    assert answer.headers["etag"] == '"1"'
    assert answer.headers["location"] == f"/live/api/v1/design-sessions/{made['session_id']}"


def test_the_same_event_again_is_the_same_session(built: Built) -> None:
    first = built.invoke("create_session", event("create_session"))
    again = built.invoke("create_session", event("create_session"))
    assert again.body["session_id"] == first.body["session_id"]


def test_a_problem_comes_as_text_and_not_as_base64(built: Built) -> None:
    answer = built.invoke("create_session", {**event("create_session"), "body": "{"})
    assert (answer.status, answer.body["error_code"]) == (400, "MALFORMED_REQUEST")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.body["request_id"] == event("create_session")["requestContext"]["requestId"]
