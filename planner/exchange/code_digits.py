"""A number whose base changes from place to place: how a plan code is packed."""

from __future__ import annotations


class Digits:
    """A number whose base changes from place to place, lowest place first."""

    def __init__(self, number: int = 0) -> None:
        self.number = number
        self._scale = 1

    def put(self, digit: int, size: int) -> None:
        if not 0 <= digit < size:
            raise ValueError(f"{digit} does not fit below {size}")
        self.number += digit * self._scale
        self._scale *= size

    def take(self, size: int) -> int:
        self.number, digit = divmod(self.number, size)
        return digit
