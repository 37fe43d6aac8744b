"""The words that records and designs are made of: the preset dictionary of their compression.

A small edit shrinks to about a third of what it takes without. What is stored depends on every byte of this: the words
belong to schemas 1 and 2, the records to schema 2, and neither may ever change; another dictionary is another schema.
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

RECORDS: Final = (
    # Typical records, of edits that everybody makes, on designs that nobody has.
    b'{"v":2,"a":177,"h":""k":"edit","b":7,"y":8,"p":"make the button wider","s":"Made \\"Save changes\\" wider"'
    b',"t":"style","e":["save-changes-button-1"],"o":[{"op":"set","id":"save-changes-button-1","props":{"width'
    b'":"150px"}}],"i":[{"op":"set","id":"save-changes-button-1","props":{"width":null}}],"c":["save-changes-b'
    b'utton-1"],"r":{"frames":[{"kind":"resize","targets":["save-changes-button-1"],"dimension":"width","direc'
    b'tion":1,"degree":"normal","factor":null,"exact":null,"by":null}],"targets":["save-changes-button-1"],"fo'
    b'cus":["save-changes-button-1"],"alternatives":["save-changes-button-1"],"candidates_not_taken":[],"there'
    b'":null},"f":"rules","q":1.0,"z":1.234,"u":11,"x":3}'
    b'{"v":2,"a":177,"h":""k":"edit","b":5,"y":6,"p":"move the title to the bottom","s":"Moved \\"Welcome back\\'
    b'" to the end","t":"layout","e":["title-1"],"o":[{"op":"move","parent":"main-1","at":"last","id":"title-1'
    b'"}],"i":[{"op":"move","parent":"main-1","at":"first","id":"title-1"}],"c":["title-1"],"r":{"frames":[{"k'
    b'ind":"move","targets":["title-1"],"place":{"relation":"last","anchors":[]}}],"targets":["title-1"],"focu'
    b's":["title-1"],"alternatives":["title-1"],"candidates_not_taken":[],"there":null},"f":"rules","q":1.0,"z'
    b'":1.234,"u":10,"x":3}'
    b'{"v":2,"a":177,"h":""k":"edit","b":6,"y":7,"p":"rename the title to Welcome","s":"Renamed \\"New this wee'
    b'k\\" to \\"Welcome\\"","t":"modify","e":["title-1"],"o":[{"op":"set","id":"title-1","props":{"text":"Welcom'
    b'e"}}],"i":[{"op":"set","id":"title-1","props":{"text":"New this week"}}],"c":["title-1"],"r":{"frames":['
    b'{"kind":"name","targets":["title-1"],"text":"Welcome"}],"targets":["title-1"],"focus":["title-1"],"alter'
    b'natives":["section-title-1","title-1"],"candidates_not_taken":["section-title-1"],"there":null},"f":"rul'
    b'es","q":1.0,"z":1.234,"u":32,"x":6}'
    b'{"v":2,"a":177,"h":""k":"edit","b":1,"y":2,"p":"make the button red","s":"Made \\"Subscribe\\" red","t":"s'
    b'tyle","e":["subscribe-button-1"],"o":[{"op":"set","id":"subscribe-button-1","props":{"backgroundColor":"'
    b'red"}}],"i":[{"op":"set","id":"subscribe-button-1","props":{"backgroundColor":"#1d4ed8"}}],"c":["subscri'
    b'be-button-1"],"r":{"frames":[{"kind":"recolour","targets":["subscribe-button-1"],"role":"main","colour":'
    b'"red","shift":null}],"targets":["subscribe-button-1"],"focus":["subscribe-button-1"],"alternatives":["su'
    b'bscribe-button-1"],"candidates_not_taken":[],"there":null},"f":"rules","q":1.0,"z":1.234,"u":50,"x":5}'
    b'{"v":2,"a":177,"h":""k":"edit","b":6,"y":7,"p":"remove the last link","s":"Removed the second \\"Create a'
    b'n account\\"","t":"remove","e":["create-an-account-link-2"],"o":[{"op":"remove","id":"create-an-account-l'
    b'ink-2"}],"i":[{"op":"insert","parent":"main-1","at":"after","anchor":"create-an-account-link-1","node":{'
    b'"id":"create-an-account-link-2","componentName":"CreateAnAccountLink","type":"Link","props":{"text":"Cre'
    b'ate an account","href":"#","fontSize":"14px","color":"#1d4ed8"},"children":[]}}],"r":{"frames":[{"kind":'
    b'"remove","targets":["create-an-account-link-2"]}],"targets":["create-an-account-link-2"],"focus":[],"alt'
    b'ernatives":["forgot-password-link-1","create-an-account-link-1","create-an-account-link-2"],"candidates_'
    b'not_taken":["forgot-password-link-1","create-an-account-link-1"],"there":"main-1"},"f":"rules","q":1.0,"'
    b'z":1.234,"u":9,"x":3}'
    b'{"v":2,"a":177,"h":""k":"edit","b":9,"y":10,"p":"center the title","s":"Made \\"Welcome\\" centered","t":"'
    b'layout","e":["title-1"],"o":[{"op":"set","id":"title-1","props":{"textAlign":"center"}}],"i":[{"op":"set'
    b'","id":"title-1","props":{"textAlign":null}}],"c":["title-1"],"r":{"frames":[{"kind":"align","targets":['
    b'"title-1"],"to":"center","what":"self"}],"targets":["title-1"],"focus":["title-1"],"alternatives":["form'
    b'-title-1","title-1"],"candidates_not_taken":["form-title-1"],"there":null},"f":"rules","q":1.0,"z":1.234'
    b',"u":11,"x":3}'
    b'{"v":2,"a":177,"h":""k":"edit","b":2,"y":3,"p":"make the title bigger","s":"Made \\"Welcome back\\" larger'
    b'","t":"style","e":["title-1"],"o":[{"op":"set","id":"title-1","props":{"fontSize":"45px"}}],"i":[{"op":"'
    b'set","id":"title-1","props":{"fontSize":"36px"}}],"c":["title-1"],"r":{"frames":[{"kind":"resize","targe'
    b'ts":["title-1"],"dimension":"size","direction":1,"degree":"normal","factor":null,"exact":null,"by":null}'
    b'],"targets":["title-1"],"focus":["title-1"],"alternatives":["title-1"],"candidates_not_taken":[],"there"'
    b':null},"f":"rules","q":1.0,"z":1.234,"u":9,"x":2}'
    b'{"v":2,"a":177,"h":""k":"edit","b":3,"y":4,"p":"add a link to the header","s":"Added a link to the heade'
    b'r","t":"add","e":["link-5"],"o":[{"op":"insert","parent":"header-1","at":"last","node":{"id":"link-5","c'
    b'omponentName":"Link","type":"Link","props":{"href":"#","color":"#1d4ed8","fontSize":"14px","text":"Learn'
    b' more"},"children":[]}}],"i":[{"op":"remove","id":"link-5"}],"n":["link-5"],"r":{"frames":[{"kind":"add"'
    b',"targets":[],"phrase":"link","text":null,"count":1,"place":{"relation":"last","anchors":["header-1"]},"'
    b'looks":[],"like":null}],"targets":[],"focus":["link-5"],"alternatives":[],"candidates_not_taken":[],"the'
    b're":"header-1"},"f":"rules","q":1.0,"z":1.234,"u":33,"x":6}'
)
"""What schema 2 adds: a small edit shrinks by another third."""
