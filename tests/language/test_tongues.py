"""Prompts in other languages get a clear answer and change nothing; foreign texts in English prompts stay texts."""
# ruff: noqa: RUF001  # letters of other scripts

from __future__ import annotations

import pytest
from redraft.language.outcome import Edit, Question

from tests.language.conftest import Talk

FOREIGN = {
    "German": ["Mach den Titel größer", "Lösche die zweite Karte", "Kannst du den Button rot machen?", "rückgängig"],
    "Spanish": ["haz el botón más grande", "cambia el color del título a rojo", "quita la segunda tarjeta", "deshacer"],
    "French": ["mets le titre en rouge", "supprime la deuxième carte", "rends le bouton plus grand", "annuler"],
    "Italian": ["rendi il titolo più grande", "cambia il colore del pulsante in verde"],
    "Portuguese": ["deixe o botão vermelho", "adicione um campo de busca no cabeçalho"],
    "Dutch": ["maak de knop groter", "verwijder de tweede kaart"],
    "Polish": ["zmień kolor przycisku na zielony"],
    "Turkish": ["butonu kırmızı yap"],
    "Japanese": ["タイトルを大きくして"],
    "Chinese": ["把标题改成红色"],
    "Russian": ["сделай заголовок больше"],
    "Arabic": ["اجعل العنوان أكبر"],
}


@pytest.mark.parametrize(("tongue", "prompt"), [(tongue, said) for tongue in FOREIGN for said in FOREIGN[tongue]])
def test_another_language_is_named_and_nothing_changes(talk: Talk, tongue: str, prompt: str) -> None:
    outcome = talk.say(prompt)
    assert isinstance(outcome, Question)
    assert outcome.beyond_rules
    assert "English only" in outcome.clarification.question
    assert tongue in outcome.clarification.question


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("change the title to Nos services", "Nos services"),
        ('the title should say "Bitte warten Sie"', "Bitte warten Sie"),
        ("title: Willkommen bei uns", "Willkommen bei uns"),
        ("rename the title to Über uns", "Über uns"),
    ],
)
def test_a_text_may_be_in_any_language(talk: Talk, prompt: str, shown: str) -> None:
    assert isinstance(talk.say(prompt), Edit)
    assert talk.prop("title", "text") == shown


@pytest.mark.parametrize("prompt", ["subtitle smaller", "the title plus the subtitle bold", "bigger title"])
def test_short_english_is_english(talk: Talk, prompt: str) -> None:
    assert isinstance(talk.say(prompt), Edit)
