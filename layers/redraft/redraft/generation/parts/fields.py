"""What people are asked for in forms: each datum with its control, label and an example for the placeholder."""

from __future__ import annotations

from redraft.generation.parts.model import FIELD, Part, label_of

_SUFFIXES = ("field", "input", "input field", "box", "text field", "entry", "form field", "text box")
_NEVER_ALONE = frozenset({
    "name", "message", "date", "time", "title", "address", "phone", "city", "country", "website", "amount", "notes",
    "comment", "description", "guests", "state", "category", "language", "company", "subject", "location",
    "quantity", "price", "budget", "reason", "department", "gender", "from", "to", "destination",
    "birthday", "question", "topic", "role", "status", "priority", "type", "size", "colour", "color",
    "weight", "height", "age", "year", "bio", "about", "skills", "experience", "salary", "review", "feedback",
    "position", "street", "house number", "nickname", "start date", "end date", "check in", "check out", "party size",
    "arrival", "departure", "currency", "allergies", "zip", "job title", "display name",
    "tags", "duration", "deadline", "due date", "recipient", "account", "url", "time zone",
})  # fmt: skip
"""Data that a bare noun does not ask to type in: outside a form "the price" is shown, not entered."""

#: key · names · control · input type · placeholder
_ROWS = """
first-name · first name|given name|forename · Input · text · Maya
last-name · last name|surname|family name · Input · text · Lindgren
name · name|full name|your name|display name|customer name|contact name|names · Input · text · Maya Lindgren
username · username|user name|nickname|handle|screen name · Input · text · mayal
email · email|e mail|email address|e mail address|mail|mail address|work email · Input · email · name@example.com
password · password|passwort|pw|new password|current password|pasword|passwrd|passcode|passphrase · Input · password · At least 8 characters
repeat-password · repeat password|confirm password|password again|password confirmation|repeated password · Input · password · The same again
phone · phone|phone number|telephone|telephone number|mobile number|tel|cell number|phone no|contact number · Input · tel · +1 555 0142
street · street|street address|address line|house number|street name|address 1|street and number · Input · text · 12 Mill Street
address · address|postal address|shipping address|billing address|delivery address|home address|adress · Input · text · 12 Mill Street, Leeds
city · city|town|suburb · Input · text · Leeds
state · state|province|county|region · Input · text · Oregon
zip · zip|zip code|postcode|post code|postal code|zipcode|plz · Input · text · 97205
country · country|nationality · Select · text · Choose a country
birth · date of birth|birthday|birth date|dob|birthdate · Input · date · 14 May 1990
date · date|day|travel date|event date|appointment date|start date|end date|due date|deadline|dates · Input · date · 14 May
check-in · check in|check in date|arrival|arrival date|departure|departure date|check out|check out date|return date|pick up date|drop off date · Input · date · 14 May
time · time|start time|end time|arrival time|pickup time|time slot · Input · time · 19:30
guests · guests|number of guests|party size|people|number of people|passengers|travellers|travelers|adults|number of tickets|seats · Input · number · 2
card-number · card number|credit card number|card no|debit card number · Input · text · 4242 4242 4242 4242
card-expiry · expiry|expiry date|expiration|expiration date|valid until|exp date · Input · text · 08 / 29
card-cvc · cvc|cvv|security code|cvv code|cvc code · Input · text · 123
iban · iban|account number|bank account|routing number|sort code · Input · text · GB29 NWBK 6016 1331 9268 19
amount · amount|sum|price|budget|salary|donation amount|transfer amount · Input · text · 50.00
recipient · recipient|payee|beneficiary · Input · text · Ben Okafor
message · message|your message|msg|comment|comments|note|notes|feedback|question|remarks|special requests|description|bio|about|about me|reason|details|cover letter|additional information|allergies|instructions|delivery instructions|review|summary · Textarea · text · Write a few words
subject · subject|topic|headline|title|event title|task title|event name|job title|position|project name · Input · text · What is it about?
company · company|company name|organisation|organization|business name|employer|firm|school · Input · text · Northwind Studio
website · website|url|web site|homepage|portfolio link|linkedin url|portfolio url · Input · url · https://example.com
location · location|from|to|destination|origin|where|pickup|pick up|drop off|place|pickup location|pick up location|drop off location · Input · text · Lisbon
coupon · coupon|coupon code|promo code|discount code|voucher|voucher code|gift card code|promotion code · Input · text · SPRING10
reference · reference|reference number|order number|booking number|tracking number|confirmation number|policy number|customer number|invoice number · Input · text · RD-2048
gender · gender|sex · Select · text · Choose one
language · language|time zone|timezone|currency|locale · Select · text · Choose one
category · category|department|type|priority|role|status|size|service|subject area|room type|ticket type|industry|experience level · Select · text · Choose one
age · age|year|weight|height|quantity|duration|experience|years of experience · Input · number · 30
tags · tags|skills|keywords · Input · text · Add a few, separated by commas
"""  # noqa: E501  # one record a line reads as the table it is


def _part(row: str) -> Part:
    key, names, kind, input_type, example = (cell.strip() for cell in row.split(" · "))
    spoken = tuple(names.split("|"))
    suffixed = tuple(f"{name} {suffix}" for name in spoken for suffix in _SUFFIXES)
    alone = tuple(name for name in spoken if name not in _NEVER_ALONE)
    name = "".join(word.capitalize() for word in key.split("-")) + kind
    props = {**FIELD, **({"inputType": input_type} if kind == "Input" else {})}
    return Part(f"{key}-field", alone + suffixed, kind, name, props, "placeholder", label_of(spoken[0]), (), example)


FIELDS = tuple(_part(row) for row in _ROWS.strip().splitlines())
"""The fields as parts; the names include "email field", "email input" and so on."""

FIELD_BY_NAME = {name: part for row, part in zip(_ROWS.strip().splitlines(), FIELDS, strict=True)
                 for name in row.split(" · ")[1].strip().split("|")}  # fmt: skip
"""Every datum by each of its bare names, for places where only form fields can be meant."""
