"""The maker of first designs, as the sessions see it."""

from __future__ import annotations

from typing import Literal, Protocol

from redraft.wireframe.node import Design

Device = Literal["mobile", "desktop"]


class Generated(Protocol):
    """A design made from a prompt."""

    @property
    def design(self) -> Design:
        """The design, sound."""

    @property
    def title(self) -> str:
        """What the session may be called."""

    @property
    def device(self) -> Device:
        """The device that the design is for."""

    @property
    def device_preference_used(self) -> bool:
        """Whether the preference decided the device, rather than the prompt."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What of the prompt could not be met, as sentences."""


class DesignMaker(Protocol):
    """Makes a first design from a prompt; `generation.Designer` is one."""

    def design(self, prompt: str, *, device_preference: Device | None) -> Generated:
        """The design of a prompt; never fails on text."""
