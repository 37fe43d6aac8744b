"""Things one presses or fills in: buttons, links, fields, choices."""

from __future__ import annotations

from typing import Any

from redraft.generation.parts.model import FIELD, PRIMARY, ROW, STACK, button, composed, piece, single, words

_SECONDARY: dict[str, Any] = {**PRIMARY, "backgroundColor": "$soft", "color": "$text"}
CHOICE: dict[str, Any] = {"color": "$text", "fontSize": "14px"}

CONTROLS = (
    single("button", "button|btn|buton|cta|call to action|cta button|call to action button|push button|slot|action",
           "Button", "Button", "text", "Continue", **PRIMARY),
    single("submit-button", "submit button|send button|save button|primary button|main button", "Button", "Button",
           "text", "", **PRIMARY),
    single("secondary-button", "secondary button|second button|ghost button|outline button|cancel button", "Button",
           "Button", "text", "Cancel", **_SECONDARY),
    single("icon-button", "icon button|fab|floating action button|floating button", "Button", "IconButton", "text", "+",
           **PRIMARY, iconName="plus"),
    single("back-button", "back button|back arrow|back link|back chevron|return button", "Button", "BackButton", "text",
           "Back", **_SECONDARY, iconName="arrow-left"),
    single("close-button", "close button|dismiss button|x button", "Button", "CloseButton", "text", "Close",
           **_SECONDARY, iconName="x"),
    single("menu-button", "menu button|hamburger|hamburger menu|burger menu|hamburger button|burger button", "Button",
           "MenuButton", "text", "Menu", **_SECONDARY, iconName="menu"),
    single("link", "link|hyperlink|anchor|text link", "Link", "Link", "text", "Learn more", href="#", color="$primary",
           fontSize="14px"),
    single("nav-link", "nav link|navigation link|menu link|nav item|navigation item|menu item|menu entry|nav entry",
           "Link", "NavLink", "text", "Home", href="#", color="$text", fontSize="14px"),
    single("input", "input|field|input field|text field|textfield|text input|text box|textbox|input box|entry field|"
           "form field|box", "Input", "Input", "placeholder", "Your answer", **FIELD, inputType="text"),
    single("search-bar", "search|search bar|searchbar|search box|search field|search input|finder|search text field",
           "Input", "SearchBar", "placeholder", "Search", **FIELD, inputType="search", iconName="search"),
    single("textarea", "textarea|text area|multiline field|multi line field|multiline input|comment box|comments box|"
           "message box|message field|description box|note field|notes field|comment field", "Textarea", "Textarea",
           "placeholder", "Write here", **FIELD, minHeight="96px"),
    single("select", "select|dropdown|drop down|dropdown menu|drop down menu|select box|select menu|combobox|picker|"
           "selector|filter dropdown|filter|filter menu|sort|sorting|sort menu|drop down list|dropdown list|"
           "sort dropdown|filter select", "Select", "Select",
           "placeholder", "Choose one", **FIELD),
    single("checkbox", "checkbox|check box|tick box|tickbox|check|opt in", "Checkbox", "Checkbox", "label",
           "Remember me", **CHOICE, checked=False),
    single("radio", "radio|radio button|radio option|option", "Radio", "Radio", "label", "Standard", **CHOICE,
           checked=False),
    single("toggle", "toggle|switch|toggle switch|on off switch|toggle button", "Toggle", "Toggle", "label",
           "Notifications", **CHOICE, checked=False),
    single("slider", "slider|range|range slider|range input|volume slider|price slider", "Slider", "Slider", "label",
           "Volume", value="50", color="$primary"),
    single("date-picker", "date picker|datepicker|date field|date input|calendar field|date selector|date box", "Input",
           "DatePicker", "placeholder", "Choose a date", **FIELD, inputType="date", iconName="calendar"),
    single("time-picker", "time picker|timepicker|time field|time input|time selector", "Input", "TimePicker",
           "placeholder", "Choose a time", **FIELD, inputType="time", iconName="clock"),
    single("filter-chip", "filter chip|filter pill", "Badge", "FilterChip", "text", "All", backgroundColor="$tint",
           color="$on_tint", padding="6px 12px", borderRadius="999px", fontSize="13px"),
    composed("file-upload", "file upload|upload|upload area|dropzone|drop zone|file picker|file input|upload box|"
             "upload field|drag and drop area|photo upload|image upload|attachment field", "FileUpload",
             {**STACK, "padding": "24px", "alignItems": "center", "borderColor": "$border", "borderWidth": "1px",
              "borderStyle": "dashed", "borderRadius": "$radius"},
             words("Drag a file here, up to 10 MB", "UploadHint", takes=True),
             button("Choose file", "UploadButton")),
    composed("stepper-input", "quantity|quantity selector|quantity picker|quantity stepper|number stepper|counter|"
             "amount selector|quantity input", "QuantityStepper", ROW,
             piece("Button", "DecreaseButton", **{**_SECONDARY, "text": "-"}),
             words("1", "Quantity", color="$text"),
             piece("Button", "IncreaseButton", **{**_SECONDARY, "text": "+"})),
    composed("button-group", "button group|button row|row of buttons|segmented control|segment control|button bar|"
             "toolbar|tool bar|actions", "ButtonGroup", ROW,
             button("Save", "SaveButton"),
             piece("Button", "CancelButton", **{**_SECONDARY, "text": "Cancel"})),
    composed("radio-group", "radio group|radio buttons group|option group|options", "RadioGroup", STACK,
             piece("Radio", "StandardOption", label="Standard", checked=True, **CHOICE),
             piece("Radio", "ExpressOption", label="Express", checked=False, **CHOICE)),
    composed("code-input", "otp|otp input|verification code|code input|pin|pin input|one time code|pin code|otp field",
             "CodeInput", ROW, *(piece("Input", "CodeDigit", **FIELD, width="44px", value=digit, label=f"{place} digit")
                                 for place, digit in (("First", ""), ("Second", ""), ("Third", ""), ("Fourth", "")))),
    composed("social-login", "social login|social sign in|google login|social buttons|social login buttons|"
             "social sign up|social login options", "SocialLogin", STACK,
             piece("Button", "GoogleButton", **{**_SECONDARY, "text": "Continue with Google"}),
             piece("Button", "AppleButton", **{**_SECONDARY, "text": "Continue with Apple"})),
)  # fmt: skip
