"""Colour words of everyday speech that CSS does not know, and what "dark" or "pale" makes of a colour.

Words are lower case, spelt with "gray"; several words are parted by one space.
"""

from __future__ import annotations

from redraft.wireframe.colour_names import CSS_COLOURS

_EVERYDAY = """
    amber ffbf00; apricot fbceb1; aubergine 472c4c; avocado 568203; azure blue 007fff; baby blue 89cff0; baby pink
    f4c2c2; banana ffe135; berry 8e4585; blood orange d1001c; blood red 8a0303; blush f9c6cf; bone e3dac9; bottle green
    006a4e; brick cb4154; brick red cb4154; bronze cd7f32; bubblegum ffc1cc; bubblegum pink ffc1cc; burgundy 800020;
    burnt orange cc5500; burnt sienna e97451; butter fffd9a; buttercream fff1d6; butterscotch e09540; camel c19a6b;
    canary ffef00; canary yellow ffef00; candy pink e4717a; caramel c68e4e; cardinal c41e3a; carmine 960018; celadon
    ace1af; cerise de3163; cerulean 2a52be; champagne f7e7ce; charcoal 36454f; charcoal gray 36454f; cherry d2042d;
    cherry red d2042d; chestnut 954535; chili c21807; cinnamon a9561e; claret 7f1734; clay b66a50; cobalt 0047ab;
    cobalt blue 0047ab; cocoa 875f42; coffee 6f4e37; concrete 95a5a6; copper b87333; cornflower 6495ed; cranberry
    9e003a; cream fffdd0; dandelion f0e130; denim 1560bd; denim blue 1560bd; dove gray 6d6c6c; duck egg blue c3d9dc;
    dusty pink d8a1a4; dusty rose c9848d; ebony 282c35; ecru cdb891; eggplant 614051; eggshell f0ead6; electric blue
    0892d0; electric purple bf00ff; emerald 50c878; emerald green 2e8b57; fire engine red ce2029; flamingo fc8eac;
    forest 228b22; fuchsia pink ff3fb4; garnet 733635; ginger b06500; grape 6f2da8; graphite 41424c; grass green 4f9a3a;
    gunmetal 2a3439; hazel 8e7618; heather b7a3c4; honey eba937; hunter green 355e3b; ice blue d6ecef; ink 1b1f3b;
    iris 5a4fcf; jade 00a86b; jet black 0a0a0a; kelly green 4cbb17; leaf green 5da53a; lemon fff44f; lemon yellow
    fff44f; lilac c8a2c8; lime yellow d0fe1d; mahogany c04000; mango ff8243; marigold eaa221; marine blue 01386a; mauve
    e0b0ff; merlot 73343a; midnight 191970; mint 98e8c1; mint green 98ff98; mocha 967259; moss 8a9a5b; moss green
    8a9a5b; mulberry c54b8c; mustard e1ad01; mustard yellow e1ad01; navy blue 000080; neon blue 1f51ff; neon green
    39ff14; neon orange ff5f1f; neon pink ff44cc; neon yellow dfff00; night blue 151b54; nude e3bc9a; oatmeal e0d3bd;
    ocean 0077be; ocean blue 0077be; ochre cc7722; off white faf9f6; offwhite faf9f6; olive green 6b8e23; onyx 353839;
    oyster eae6ca; papaya ff9d5c; parchment f1e9d2; peach ffcba4; peacock 005f69; pear d1e231; pearl eae0c8; periwinkle
    ccccff; persimmon ec5800; petrol 005f6a; petrol blue 005f6a; pewter 899499; pine 01796f; pine green 01796f;
    pistachio 93c572; platinum e5e4e2; poppy e35335; powder pink f3cfd0; primrose f6e3a1; prussian blue 003153; pumpkin
    ff7518; raspberry d21f68; racing green 004225; red orange ff5349; rose e8395b; rose gold b76e79; rose pink ff66cc;
    rosewood 65000b; royal purple 7851a9; ruby e0115f; ruby red 9b111e; ruby pink e0115f; russet 80461b; rust b7410e;
    saffron f4c430; sage 9caf88; sage green 9caf88; sand e2ca9b; sandstone d8c3a0; sapphire 0f52ba; sapphire blue
    0f52ba; scarlet ff2400; sea blue 006994; sepia 704214; shamrock 009e60; sky 87ceeb; slate 708090; smoke 848884;
    spruce 2c3e37; steel 71797e; stone aea69a; straw e4d96f; strawberry fc5a8d; sunflower ffc512; sunshine ffd54a;
    tangerine f28500; taupe 8b7e74; teal blue 367588; teal green 00827f; terracotta e2725b; titanium 878681; toffee
    a3683e; turmeric e6a817; umber 635147; vanilla f3e5ab; vermilion e34234; wine 722f37; wine red 722f37; wisteria
    c9a0dc; yellow orange ffae42; blue gray 6699a8; bluish gray 7393a7; greenish blue 0d98ba; blue green 0d98ba;
    greenish gray 7f8f80; reddish brown 8b4032; warm gray 8c8279; cool gray 8c92ac; ash b2beb5; ash gray b2beb5;
    facebook blue 1877f2; twitter blue 1da1f2; whatsapp green 25d366; spotify green 1db954; youtube red ff0000; linkedin
    blue 0a66c2; netflix red e50914; coral pink f88379; coral red ff4040; salmon pink ff91a4; gold yellow ffd700; golden
    daa520; golden yellow ffdf00; silver gray c0c0c0; baby yellow fdf3b0; blond faf0be; lipstick red b1193a
"""

_TINTS = """
    dark gray 4b5563; dark pink b0245d; dark yellow b59f00; dark brown 5c3317; dark beige cbb994; dark gold 9a7b0a;
    dark teal 0b4f4f; dark purple 4c1d95; dark white e5e5e5; dark black 000000; dark orange c2570c;
    dark lime 4d7c0f; dark cream e8ddb5; deep yellow b59f00; deep gray 374151; deep purple 4a148c;
    deep blue 0a2a8c; deep orange c2410c; light red f87171; light orange ffcc80; light teal 99f6e4; light purple d8b4fe;
    light violet ddd6fe; light brown b5835a; light black 333333; light white ffffff; light navy 3b5a9a; light maroon
    a8455c; light beige faf6e9; light indigo c7d2fe; light gold f5e08c; light lime d9f99d; light magenta f5a3f5; light
    turquoise a7f3ec; pale blue dbeafe; pale pink fce4ec; pale gray f1f3f5; pale green dcfce7; pale yellow fef9c3; pale
    red fee2e2; pale orange ffedd5; pale purple f3e8ff; pale teal ccfbf1; soft blue bfdbfe; soft gray e5e7eb; soft green
    bbf7d0; soft pink fbcfe8; soft purple e9d5ff; soft red fecaca; soft yellow fef08a; soft orange fed7aa; bright blue
    0066ff; bright green 00c853; bright red ff1a1a; bright yellow ffeb00; bright orange ff8000; bright pink ff2e93;
    bright purple a020f0; bright gray d9d9d9
"""


def _table(text: str) -> dict[str, str]:
    entries = (entry.split() for entry in text.split(";"))
    return {" ".join(words): f"#{value}" for *words, value in entries}


EVERYDAY: dict[str, str] = _table(_EVERYDAY)
"""Names of everyday speech to `#rrggbb`."""

TINTS: dict[str, str] = _table(_TINTS)
"""A modifier with a colour, where a rule would not meet what people see before them."""

SPACED_CSS: dict[str, str] = {}
"""CSS names, also with their words apart ("light sea green"), to the CSS name in one word, spelt with "gray"."""

# CSS names also come with their words apart: "medium aqua marine" as well as "medium aquamarine".
_PARTS = """
    alice antique aqua marine blanched almond burly wood cadet corn flower silk dark deep dim dodger fire brick floral
    forest ghost golden rod green gold honey dew hot indian lavender lawn lemon chiffon light lime medium mid night mint
    misty rose navajo old lace olive drab orange pale papaya whip peach puff powder rebecca rosy royal saddle sandy sea
    shell sky slate spring steel violet white smoke yellow blue red gray cyan khaki magenta orchid salmon coral pink
    turquoise purple brown goldenrod cream tan snow cornflower aquamarine midnight seagreen
""".split()


def _splits(name: str) -> list[str]:
    """All the ways in which a name falls into known parts, spaces between them."""
    if not name:
        return [""]
    heads = [part for part in _PARTS if name.startswith(part)]
    return [f"{head} {rest}".strip() for head in heads for rest in _splits(name[len(head) :])]


for _name in CSS_COLOURS:
    if "grey" not in _name:
        SPACED_CSS[_name] = _name
        SPACED_CSS.update(dict.fromkeys(_splits(_name), _name))

MODIFIERS: dict[str, str] = {
    "dark": "dark", "darker": "dark", "darkish": "dark", "deep": "deep", "rich": "deep", "light": "light",
    "lighter": "light", "lightish": "light", "pale": "pale", "faint": "pale", "soft": "soft", "pastel": "soft",
    "gentle": "soft", "bright": "bright", "vivid": "bright", "neon": "bright", "vibrant": "bright", "strong": "bright",
    "muted": "muted", "dusty": "muted", "faded": "muted", "dull": "muted", "subdued": "muted", "medium": "medium",
    "mid": "medium", "pure": "medium", "solid": "medium", "plain": "medium",
}  # fmt: skip
"""A word before a colour, and the kind of change that it makes."""

DEGREES = frozenset({"very", "really", "super", "extra", "quite", "so", "slightly", "fairly"})
"""A word before a modifier: "very dark blue"."""

COLOUR_WORDS: frozenset[str] = frozenset(
    word for name in (*SPACED_CSS, *EVERYDAY, *TINTS, "grey", "transparent") for word in name.split()
)
"""Each single word that occurs in the name of a colour; the reader mends typing errors towards them."""
