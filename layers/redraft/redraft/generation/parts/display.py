"""Things one reads or looks at: texts, pictures, marks, data."""

from __future__ import annotations

from typing import Any

from redraft.generation.parts.model import CARD, ROW, STACK, composed, icon, piece, single, title, words

_HEAD: dict[str, Any] = {"color": "$text", "fontWeight": 700}
_BODY: dict[str, Any] = {"color": "$muted", "fontSize": "16px", "lineHeight": "1.5"}
_PICTURE: dict[str, Any] = {"backgroundColor": "$soft", "borderRadius": "$radius", "objectFit": "cover"}
_MARK: dict[str, Any] = {"backgroundColor": "$tint", "color": "$on_tint", "padding": "4px 10px",
         "borderRadius": "999px", "fontSize": "12px", "fontWeight": 600}  # fmt: skip

DISPLAY = (
    single("heading", "heading|title|headline|header text|page title|section title|section heading|h1|h2|big line|"
           "main heading|main title|hero title", "Text", "Heading", "text", "Welcome", **_HEAD, fontSize="28px"),
    single("subheading", "subheading|subtitle|sub heading|sub title|subheadline|sub headline|tagline|tag line|slogan|"
           "strapline|sub line|supporting line", "Text", "Subtitle", "text", "Everything in one place", **_BODY),
    single("text", "text|paragraph|copy|body text|sentence|line|body|blurb|intro|introduction|intro text|body copy|"
           "text block|short text|description text|info text|message text|welcome message|greeting", "Text", "Text",
           "text", "Read on for the details.", **_BODY),
    single("label", "label|caption|hint|help text|helper text|note|footnote|disclaimer|small print|fine print|"
           "legend text|microcopy", "Text", "Caption", "text", "You can change this later.", **{**_BODY,
                                                                                             "fontSize": "13px"}),
    single("price", "price|price tag|cost|amount", "Text", "Price", "text", "$24.00", **_HEAD, fontSize="18px"),
    single("date", "date|timestamp|time stamp", "Text", "Date", "text", "14 May 2026", **{**_BODY, "fontSize": "13px"}),
    single("copyright", "copyright|copyright line|copyright notice|copyright text", "Text", "Copyright", "text",
           "© 2026 All rights reserved", **{**_BODY, "fontSize": "13px"}),
    single("quote", "quote|pull quote|pullquote|blockquote|block quote|quotation|citation", "Text", "PullQuote", "text",
           "“Small steps, taken every day, go a long way.”", color="$text", fontSize="22px", fontStyle="italic",
           lineHeight="1.4", padding="0 0 0 16px", borderColor="$primary"),
    single("icon", "icon|glyph|symbol|pictogram", "Icon", "Icon", "iconName", "star", size="24px", color="$text"),
    single("bell-icon", "bell|notification bell|bell icon|notification icon|alert icon", "Icon", "NotificationBell",
           "iconName", "bell", size="24px", color="$text"),
    single("logo", "logo|brand|logotype|wordmark|brand name|company logo|brand logo", "Text", "Logo", "text",
           "Northwind", color="$text", fontSize="20px", fontWeight=700),
    single("image", "image|picture|photo|photograph|img|pic|illustration|cover image|cover photo|thumbnail|screenshot|"
           "cover|artwork|album art|album cover|poster|graphic|image placeholder|drawing|big picture|big photo|"
           "header image|hero image|product photo|product image|placeholder image|portrait", "Image", "Image",
           "alt", "Illustration", **_PICTURE, width="100%", height="220px"),
    single("video", "video|video player|player|movie|clip|video clip|trailer|video embed|live stream|stream", "Video",
           "VideoPlayer", "alt", "Introduction video", **_PICTURE, width="100%", height="320px"),
    single("audio-player", "audio player|podcast player", "Video", "AudioPlayer", "alt", "Audio", **_PICTURE,
           width="100%", height="72px"),
    single("map", "map|street map|map view|location map|google map|city map|live map|route map|map placeholder", "Map",
           "Map", "alt", "Map of the area", **_PICTURE, width="100%", height="280px"),
    single("chart", "chart|graph|line chart|bar chart|pie chart|donut chart|area chart|line graph|bar graph|plot|"
           "sparkline|trend chart|histogram|trend line|diagram|column chart|doughnut chart|gauge|heatmap|heat map",
           "Chart", "Chart", "alt", "Trend", **_PICTURE, width="100%", height="240px"),
    single("avatar", "avatar|profile picture|profile photo|profile pic|user photo|user avatar|user picture|face|"
           "profile image|headshot", "Avatar", "Avatar", "alt", "Maya Lindgren", size="40px", borderRadius="999px",
           backgroundColor="$tint"),
    single("badge", "badge|tag|chip|pill|label badge|status badge|sticker|ribbon|marker|status|discount badge",
           "Badge", "Badge", "text", "New", **_MARK),
    single("divider", "divider|separator|horizontal line|horizontal rule|hr|rule|dividing line|line break", "Divider",
           "Divider", "", "", backgroundColor="$border", height="1px", width="100%"),
    single("spacer", "spacer|rectangle|shape|box placeholder|grey box|gray box", "Rectangle", "Rectangle", "", "",
           backgroundColor="$soft", width="100%", height="80px"),
    single("list-item", "list item|list entry|bullet|bullet point|entry|item|list row|point", "ListItem", "ListItem",
           "text", "First things first", color="$text", fontSize="14px"),
    single("progress-bar", "progress bar|progress|progressbar|progress indicator|completion bar|loading bar|meter|"
           "progress ring|progress circle|loader|spinner|seek bar|scrubber|seekbar", "Progress", "ProgressBar", "label",
           "Progress", value="60", color="$primary", backgroundColor="$soft", height="8px", width="100%",
           borderRadius="999px"),
    composed("list", "list|bullet list|bulleted list|numbered list|ordered list|checklist|feature list|to do list",
             "List", STACK,
             piece("ListItem", "ListItem", text="Plan the week ahead", color="$text", fontSize="14px"),
             piece("ListItem", "ListItem", text="Share it with the team", color="$text", fontSize="14px"),
             piece("ListItem", "ListItem", text="Review it on Friday", color="$text", fontSize="14px")),
    composed("table-row", "table row|row|data row|line item", "Row", {**ROW, "padding": "12px 16px"},
             words("Maya Lindgren", "Cell", takes=True, color="$text"), words("14 May 2026", "Cell"),
             words("Active", "Cell")),
    composed("table", "table|data table|datatable|spreadsheet|data grid", "Table",
             {"layoutMode": "VERTICAL", "borderColor": "$border", "borderWidth": "1px", "borderRadius": "$radius",
              "backgroundColor": "$surface"},
             piece("Frame", "HeadRow", words("Name", "HeadCell", fontWeight=600, color="$text"),
                   words("Date", "HeadCell", fontWeight=600, color="$text"),
                   words("Status", "HeadCell", fontWeight=600, color="$text"), **ROW, padding="12px 16px"),
             piece("Frame", "Row", words("Maya Lindgren", "Cell"), words("14 May 2026", "Cell"),
                   words("Active", "Cell"), **ROW, padding="12px 16px"),
             piece("Frame", "Row", words("Ben Okafor", "Cell"), words("11 May 2026", "Cell"),
                   words("Invited", "Cell"), **ROW, padding="12px 16px")),
    composed("stat", "stat|metric|kpi|statistic|figure|stat card|metric card|kpi card|stats card|number card|counter "
             "card|"
             "stat tile|metric tile|kpi tile|statistic card", "StatCard", CARD,
             words("Active users", "StatLabel", takes=True), words("1,284", "StatValue",
             **_HEAD | {"fontSize": "28px"}),
             words("+4.2% since last week", "StatChange", fontSize="13px")),
    composed("rating", "rating|star rating|stars|review score|score|rating stars|five stars|star review", "Rating", ROW,
             *(icon("star", "Star", color="$star") for _ in range(5)),
             words("4.8 out of 5", "RatingValue", takes=True)),
    composed("legend", "legend|chart legend|key", "Legend", ROW, words("This year", "LegendEntry"),
             words("Last year", "LegendEntry")),
    composed("countdown", "countdown|timer|countdown timer|clock", "Countdown", {**ROW, "gap": "8px"},
             words("02:14:36", "CountdownTime", **_HEAD | {"fontSize": "28px"}),
             words("left", "CountdownLabel", takes=True)),
    composed("empty-state", "empty state|empty message|no results", "EmptyState", {**STACK, "alignItems": "center",
                                                                                   "padding": "48px 24px"},
             icon("inbox", "EmptyIcon", size="40px"), title("Nothing here yet"),
             words("What you add will show up here.")),
)  # fmt: skip
