"""A design drawn: as a page, as a picture, and as boxes."""

from redraft.preview.html import render_html as render_html
from redraft.preview.layout import Box as Box
from redraft.preview.layout import layout as layout
from redraft.preview.svg import render_svg as render_svg
