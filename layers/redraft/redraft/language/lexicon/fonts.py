"""Typefaces that people name, by their lower-case words, so that "in Courier" is no place."""

from __future__ import annotations

from typing import Final

_NAMES = """
Arial; Arial Black; Avenir; Baskerville; Bebas Neue; Bodoni; Brush Script; Calibri; Cambria; Candara; Caslon;
Century Gothic; Comic Neue; Comic Sans; Comic Sans MS; Consolas; Cooper Black; Copperplate; Cormorant; Courier;
Courier New; Crimson Text; DM Sans; Didot; Fira Code; Fira Sans; Franklin Gothic; Fraunces; Futura; Garamond;
Georgia; Gill Sans; Helvetica; Helvetica Neue; IBM Plex; IBM Plex Mono; IBM Plex Sans; Impact; Inconsolata; Inter;
JetBrains Mono; Josefin Sans; Karla; Lato; Libre Baskerville; Lobster; Lora; Lucida; Lucida Console; Menlo;
Merriweather; Monaco; Montserrat; Mulish; Noto Sans; Noto Serif; Nunito; Open Sans; Optima; Oswald; Pacifico;
Palatino; Papyrus; Permanent Marker; Playfair; Playfair Display; Poppins; PT Sans; PT Serif; Quicksand; Raleway;
Roboto; Roboto Mono; Roboto Slab; Rockwell; Rubik; San Francisco; Segoe UI; Source Code Pro; Source Sans; Source
Sans Pro; Source Serif; Space Grotesk; Space Mono; Syne; Tahoma; Times; Times New Roman; Trebuchet; Trebuchet MS;
Ubuntu; Univers; Verdana; Work Sans; Zilla Slab
"""

FONTS: Final = {
    tuple(name.lower().split()): name for name in (part.strip() for part in _NAMES.replace("\n", " ").split(";"))
}
"""Names as they are written, by their words."""

LONGEST: Final = max(len(words) for words in FONTS)
"""The words of the longest name."""
