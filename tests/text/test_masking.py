from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.text.masking import Masking, masked


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ada.lovelace+x@example.co.uk", "email"),
        ("jürgen@bücher.example", "email"),
        ("+49 (0)30 1234567", "phone"),
        ("+1-202-555-0173", "phone"),
        ("(202) 555-0173", "phone"),
        ("202.555.0173", "phone"),
        ("030/1234 5678", "phone"),
        ("4111 1111 1111 1111", "card"),
        ("378282246310005", "card"),
        ("DE89 3704 0044 0532 0130 00", "iban"),
        ("GB33BUKB20201555555555", "iban"),
        ("078-05-1120", "ssn"),
        ("192.168.12.7", "ip"),
        ("2001:db8::8a2e:370:7334", "ip"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJl", "secret"),
        ("AKIAIOSFODNN7EXAMPLE", "secret"),
        ("sk-proj_0123456789abcdef", "secret"),
    ],
)
def test_personal_data_is_hidden_and_shown_again(text: str, kind: str) -> None:
    said = f'Put "{text}" into the footer'
    assert masked(said) == f'Put "[{kind}]" into the footer'
    masking = Masking()
    assert masking.hide(said) == f'Put "[{kind}-1]" into the footer'
    assert masking.show_in({"ops": [{"text": f"[{kind}-1]"}]}) == {"ops": [{"text": text}]}


@pytest.mark.parametrize(
    "text",
    [
        "make it 12px 16px 20px 24px",
        "2026-11-22 at 18:30:00",
        "version 1.20.3",
        "#112233 and rgb(17, 34, 51)",
        "4111 1111 1111 1112",
        "DE00 3704 0044 0532 0130 00",
        "999.1.1.1",
        "@media screen",
        "a::before",
        "1,000,000.00",
        "10:30",
    ],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert masked(text) == text


def test_the_same_data_has_the_same_placeholder_and_other_data_another() -> None:
    masking = Masking()
    assert masking.hide_in(["a@b.example", {"c@d.example": "c@d.example, a@b.example"}]) == [
        "[email-1]", {"c@d.example": "[email-2], [email-1]"},
    ]  # fmt: skip


def test_a_text_that_looks_like_a_placeholder_is_not_taken_for_one() -> None:
    masking = Masking()
    typed = "say [email-1], not a@b.example"
    assert masking.show(masking.hide(typed)) == typed
    assert masking.show("[email-9]") == "[email-9]"


@given(
    st.lists(st.sampled_from(["a@b.example", "[email-1]", "+4930123456789", " ", "x", "4111111111111111", "[", "]"]))
)
def test_hiding_loses_nothing(parts: list[str]) -> None:
    masking = Masking()
    text = "".join(parts)
    assert masking.show(masking.hide(text)) == text


@pytest.mark.parametrize("part", ["1 ", "a.", "+1 ", "A0 ", "a@", ":", "0-", "ab:", "eyJ", "sk-"])
def test_no_text_makes_it_search_for_long(part: str) -> None:
    assert masked(part * 20_000)  # minutes, and so the test's time limit, were it not linear
