"""What is on the card of a thing where the prompt does not say."""

from __future__ import annotations

import re

from redraft.generation.parts.catalogue import fold
from redraft.generation.reading.lists import mentions_in
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.script import Script

#: what is on the card of a thing where the prompt does not say: nouns, then the items
_TEMPLATES = """
product|item|merchandise|best seller|good: photo, name, price and an "Add to cart" button
plan|tier|package|membership|subscription: name, monthly price, list of features and a "Choose plan" button
post|article|story|blog|news|read: image, title, date
testimonial|review|quote|feedback|opinion: rating, reviewer
person|people|member|team|employee|speaker|doctor|trainer|coach|teacher|instructor|candidate|staff|author|volunteer|mentor|stylist: photo, name, role
contact|friend|user|follower|match|player: avatar, name
task|todo|to do|ticket|issue: title, due date, assignee avatar
transaction|payment|expense|purchase: name, date, amount
notification|alert|update|activity: icon, text, time ago
song|track|hit: cover, title, artist
album|playlist|cover|podcast|episode: cover, title
movie|film|series|video|clip|show: thumbnail, title, duration
book: cover, title, author
restaurant|place|eatery: photo, name, rating, delivery time
dish|meal|menu item|special|pizza|burger|starter|main|dessert|drink: name, description, price
recipe: photo, name, cooking time
event|session|talk|concert|meetup|class|workshop: name, date, location
appointment|booking|reservation|meeting|visit: name, date, time
course|lesson|module|chapter: title, duration
workout|exercise: name, duration
job|position|vacancy|opening: title, company, location
hotel|room|apartment|listing|property|home|house|villa|stay|accommodation|flat|cottage: photo, name, price, rating
destination|trip|tour|city: photo, name, price
flight|train|bus: name, departure time, price
order|delivery|shipment|parcel: name, date, status
invoice|bill|receipt: name, date, total
account|wallet: name, balance
car|vehicle|bike: photo, name, price
pet|dog|cat|animal|puppy: photo, name, age
file|document|attachment: icon, name, size
folder: icon, name
project|work|case: image, title
email|mail|thread|message: avatar, sender, subject, time
feature|benefit|advantage|reason|value|service|perk|highlight: icon, title, text
step|instruction: title, text
question|faq: title, answer
comment|reply: avatar, author, text
metric|stat|kpi|figure|number|statistic: label, value
category|department|collection|topic|genre: icon, name
device: icon, name, status
stock|coin|crypto|asset|holding: name, amount, change
"""  # noqa: E501  # a record a line reads as the table it is


def singular(phrase: str) -> str:
    """The phrase with its last word in the singular, in lower case."""
    words = phrase.lower().split()
    return " ".join([*words[:-1], fold(words[-1])]) if words else "item"


def noun_of(phrase: str) -> str:
    """The thing itself: "product cards" are products, "related posts" posts."""
    words = [fold(word) for word in phrase.lower().split()]
    while len(words) > 1 and words[-1] in (
        "card",
        "tile",
        "item",
        "box",
        "entry",
        "listing",
        "row",
        "list",
        "panel",
        "bubble",
        "result",
    ):
        words.pop()
    return words[-1] if words else "item"


def template_for(phrase: str) -> list[Mention]:
    """What a thing's card holds by default."""
    nouns = [" ".join(singular(phrase).split()[-2:]), noun_of(phrase)]
    for line in _TEMPLATES.strip().splitlines():
        names, items = line.split(": ", 1)
        if any(noun in names.split("|") for noun in nouns):
            quotes = re.findall(r'"([^"]+)"', items)
            script = Script([], quotes)
            return mentions_in(re.sub(r'"[^"]+"', "\ue100", items), script, inside=True)
    return []
