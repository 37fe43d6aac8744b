"""The words that records and designs are made of: the preset dictionary of their compression.

A small edit shrinks to about a third of what it takes without. What is stored depends on every byte of this:
it belongs to schema 1 and must never change; another dictionary is another schema number.
"""

from __future__ import annotations

from typing import Final

WORDS: Final = (
    b'"candidates_not_taken":"explanation":"degree":"normal""strong""slight""relation":"page_top""page_bottom"'
    b'"anchors":[]"looks":[]"like":null"place":null"count":1"phrase":"kind":"enclose""arrange""replace""reorder"'
    b'"relocate""swap""copy""add""theme""align""style""step""resize""recolour""role":"main""text""border"'
    b'"background""colour":"#"shift":null"factor":null"exact":null"dimension":"size""direction":1'
    b'"restore","version":"tree":"duplicate","new_ids":"retype","rename","name":"wrap","ids":"remove","id":"move",'
    b'"anchor":"at":"before""after""first""last""parent":"insert","node":{"id":"componentName":"type":"props":{},'
    b'"children":[]'
    b"Video Map Chart Progress Tabs Table ListItem List Divider Badge Avatar Icon Image Link Slider Toggle Radio"
    b" Checkbox Select Textarea Rectangle Sidebar Footer Header Navigation Hero Section Card Button Input Text Frame"
    b'"visible":false"overflow":"hidden""position":"sticky""opacity":"boxShadow":"0 1px 3px rgba(0,0,0,0.1)"'
    b'"letterSpacing":"lineHeight":1.5"textTransform":"uppercase""textDecoration":"underline""fontStyle":"italic"'
    b'"fontFamily":"Inter""textAlign":"center""fontWeight":"bold"600"700"fontSize":"14px"16px"18px"20px"24px"32px"'
    b'"iconName":"placeholder":"label":"value":"checked":true"disabled":true"items":["options":["columns":"rows":'
    b'"src":"https://"alt":"href":"#""title":"borderColor":"#e5e7eb""borderWidth":"1px""border":"1px solid'
    b'"borderRadius":"8px"12px""minHeight":"maxWidth":"height":"40px""width":"100%""margin":"padding":"16px 24px"'
    b'"justifyContent":"space-between""alignItems":"center""gap":"16px"8px""layoutMode":"GRID""HORIZONTAL""VERTICAL"'
    b'"#111827""#6b7280""#f9fafb""#f3f4f6""#2563eb""#3b82f6""#22c55e""#008000""#ff0000""#0000ff""#000000""#ffffff"'
    b'"color":"#ffffff""backgroundColor":"#ffffff""text":"'
    b"Moved Renamed Added Removed Undid: Redid: Went back to version Set the Made smaller bold larger green red blue"
    b"make the bigger change to add a remove move below above right left of the button text title header footer card"
    b'"e":"edit""undo""redo""revert""start""rules","modify","style","layout","add","remove"],"w":[],"m":{},'
    b'"b":"y":"d":"p":"s":"t":"e":"r":{"frames":[{"kind":"targets":["]}],"n":[],"c":["],"i":[{"op":"set","id":"'
    b'","props":{"'
)
"""Frequent strings, the most frequent last: deflate reaches those at the least cost."""
