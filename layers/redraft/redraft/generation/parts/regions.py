"""Parts of a page that hold others: bars, navigation, banners, forms, sections, and what floats above."""

from __future__ import annotations

from typing import Any

from redraft.generation.parts.model import (
    CARD,
    FIELD,
    PRIMARY,
    ROW,
    SECTION,
    STACK,
    button,
    composed,
    icon,
    link,
    piece,
    single,
    title,
    words,
)  # fmt: skip

_BAR: dict[str, Any] = {**ROW, "padding": "16px 24px", "backgroundColor": "$surface", "justifyContent": "space-between"}
_QUIET: dict[str, Any] = {"color": "$text"}
_CENTRED: dict[str, Any] = {**SECTION, "alignItems": "center", "textAlign": "center"}
_NOTICE: dict[str, Any] = {**ROW, "padding": "12px 16px", "backgroundColor": "$tint", "borderRadius": "$radius"}

REGIONS = (
    composed("header", "header|top bar|topbar|app bar|appbar|title bar|page header|site header|head bar", "Header",
             _BAR,
             piece("Text", "Logo", text="Northwind", fontSize="20px", fontWeight=700, color="$text", takes=True),
             link("About", "NavLink", **_QUIET), link("Contact", "NavLink", **_QUIET)),
    composed("nav", "nav|navbar|nav bar|navigation|navigation bar|menu bar|menubar|main nav|main navigation|nav menu|"
             "navigation menu|top nav|top navigation|menu", "Navigation", {**ROW, "padding": "16px 24px",
             "gap": "24px"},
             link("Home", "NavLink", **_QUIET), link("About", "NavLink", **_QUIET), link("Contact", "NavLink",
             **_QUIET)),
    composed("bottom-nav", "bottom nav|tab bar|tabbar|bottom navigation|bottom bar|bottom tab bar|bottom navigation "
             "bar|"
             "bottom tabs|bottom menu|bottom navbar", "BottomNav", {**_BAR, "position": "sticky", "bottom": "0"},
             link("Home", "NavLink", iconName="house", **_QUIET), link("Search", "NavLink", iconName="search",
             **_QUIET),
             link("Profile", "NavLink", iconName="user", **_QUIET)),
    composed("sidebar", "sidebar|side bar|side nav|sidenav|side navigation|side menu|drawer|left nav|left navigation|"
             "navigation drawer|left menu|rail|side panel", "Sidebar",
             {**STACK, "padding": "24px", "width": "240px", "backgroundColor": "$soft"},
             link("Overview", "NavLink", **_QUIET), link("Reports", "NavLink", **_QUIET),
             link("Settings", "NavLink", **_QUIET)),
    composed("footer", "footer|page footer|site footer|foot", "Footer",
             {**_BAR, "backgroundColor": "$soft"}, link("About", "FooterLink", **_QUIET),
             link("Privacy", "FooterLink", **_QUIET), words("© 2026 All rights reserved", "Copyright", takes=True)),
    composed("hero", "hero|hero section|hero banner|hero area|masthead|jumbotron|hero block", "Hero",
             {**_CENTRED, "padding": "64px 24px", "backgroundColor": "$soft"},
             title("Make room for what matters", "HeroTitle", fontSize="40px", fontWeight=700),
             words("Start today and see the difference within a week.", "HeroText", fontSize="18px"),
             button("Get started", "HeroButton")),
    composed("banner", "banner|promo banner|promo|promotion|announcement|announcement bar|promo bar|notice bar|"
             "announcement banner|offer banner|discount banner|sale banner|offer|deal|alert bar", "Banner", _NOTICE,
             words("Free delivery on orders over $40 this week", "BannerText", takes=True, color="$on_tint")),
    composed("cta-section", "cta section|call to action section|cta banner|cta block|call to action banner",
             "CtaSection",
             {**_CENTRED, "backgroundColor": "$soft"}, title("Ready when you are", fontSize="28px"),
             button("Get started", "CtaButton")),
    composed("cookie-notice", "cookie notice|cookie banner|cookie consent|cookie bar|cookies|cookie popup|gdpr banner|"
             "consent banner", "CookieNotice", {**_NOTICE, "position": "sticky", "bottom": "0"},
             words("We use cookies to keep you signed in and to count visits.", "CookieText", takes=True,
                   color="$on_tint"), button("Accept", "AcceptButton"),
             button("Decline", "DeclineButton", backgroundColor="$soft", color="$text")),
    composed("modal", "modal|dialog|popup|pop up|lightbox|modal dialog|dialog box|overlay|confirmation dialog|"
             "bottom sheet|sheet|popover", "Modal", {**CARD, "padding": "24px", "maxWidth": "480px"},
             title("Are you sure?"), words("This cannot be taken back."),
             piece("Frame", "ModalActions", button("Confirm", "ConfirmButton"),
                   button("Cancel", "CancelButton", backgroundColor="$soft", color="$text"), **ROW)),
    composed("tooltip", "tooltip|tool tip|hint bubble|info bubble", "Tooltip",
             {"padding": "8px 12px", "backgroundColor": "$text", "borderRadius": "6px"},
             words("Saved a moment ago", "TooltipText", takes=True, color="$surface", fontSize="13px")),
    composed("toast", "toast|snackbar|toast message|toast notification|flash message", "Toast", _NOTICE,
             icon("check", "ToastIcon"), words("Changes saved", "ToastText", takes=True, color="$on_tint")),
    composed("alert", "alert|warning|error message|error|warning banner|info banner|success message|notice|callout|"
             "alert box|error banner|message banner|info message|warning message", "Alert", _NOTICE,
             icon("alert-triangle", "AlertIcon"), words("Please check your entries", "AlertText", takes=True,
                                                        color="$on_tint")),
    composed("stepper", "stepper|steps|progress steps|step indicator|wizard|wizard steps|progress stepper|"
             "step navigation|status tracker|progress tracker|order tracker", "Stepper", ROW,
             *(piece("Badge", "Step", text=text, backgroundColor="$tint", color="$on_tint", padding="6px 12px",
                     borderRadius="999px") for text in ("1. Details", "2. Payment", "3. Review"))),
    composed("step", "step", "Step", ROW, words("Confirm your details", "StepText", takes=True, color="$text")),
    composed("timeline", "timeline|history|activity log|activity feed|activity|recent activity|schedule|agenda|"
             "itinerary|log", "Timeline", STACK, words("09:00 Doors open", "TimelineEntry", color="$text"),
             words("10:30 First talk", "TimelineEntry", color="$text"), words("12:00 Lunch", "TimelineEntry",
                                                                             color="$text")),
    single("tabs", "tabs|tab row|tab strip|tabs row|tab", "Tabs", "Tabs", "", "", items=["Overview", "Details",
             "Reviews"],
           color="$text", fontSize="14px", padding="8px 0"),
    single("breadcrumb", "breadcrumb|breadcrumbs|breadcrumb trail|bread crumb|breadcrumb navigation", "List",
             "Breadcrumb",
           "", "", items=["Home", "Shop", "Ceramics"], layoutMode="HORIZONTAL", color="$muted", fontSize="13px"),
    composed("pagination", "pagination|pager|page numbers|paging|pagination bar|page navigation|pagination controls",
             "Pagination", ROW,
             link("Previous", "PreviousPage"), words("Page 1 of 8", "PageNumber"), link("Next", "NextPage")),
    composed("carousel", "carousel|slider banner|slideshow|image slider|image carousel|gallery|photo gallery|image "
             "gallery|"
             "picture gallery|photo grid|image grid|photos|lightbox gallery", "Gallery", {**ROW, "gap": "16px"},
             *(piece("Image", "GalleryImage", alt=alt, width="100%", height="180px", backgroundColor="$soft",
                     borderRadius="$radius") for alt in ("Front view", "Detail", "In use"))),
    composed("social-icons", "social icons|social links|social media icons|social media|social media links|socials|"
             "social buttons|social media buttons|social row", "SocialIcons", ROW,
             icon("facebook", "FacebookIcon"), icon("instagram", "InstagramIcon"), icon("twitter", "TwitterIcon")),
    composed("share-buttons", "share buttons|share bar|share links|share row|sharing buttons|share icons",
             "ShareButtons",
             ROW, *(piece("Button", f"Share{name}Button", text=name, iconName=name.lower(), padding="8px 14px",
                          backgroundColor="$soft", color="$text", borderRadius="$radius")
                    for name in ("X", "LinkedIn", "Email"))),
    composed("newsletter", "newsletter|newsletter form|newsletter signup|newsletter sign up|email signup|subscribe "
             "form|"
             "subscription form|mailing list|newsletter section|email sign up|subscribe box|newsletter box|"
             "newsletter subscription|email signup form", "NewsletterForm", SECTION,
             title("Get our newsletter"), words("One email a month, and no more."),
             piece("Frame", "NewsletterRow", piece("Input", "EmailInput", placeholder="Email address",
             inputType="email",
                                                   **FIELD), button("Subscribe", "SubscribeButton"), **ROW)),
    composed("login-form", "login form|log in form|sign in form|login|login box|login panel|signin form|sign in box",
             "LoginForm", CARD, title("Log in"),
             piece("Input", "EmailInput", placeholder="Email", inputType="email", **FIELD),
             piece("Input", "PasswordInput", placeholder="Password", inputType="password", **FIELD),
             button("Log in", "LoginButton")),
    composed("signup-form", "signup form|sign up form|registration form|register form|join form", "SignupForm", CARD,
             title("Create your account"), piece("Input", "NameInput", placeholder="Full name", **FIELD),
             piece("Input", "EmailInput", placeholder="Email", inputType="email", **FIELD),
             piece("Input", "PasswordInput", placeholder="Password", inputType="password", **FIELD),
             button("Sign up", "SignupButton")),
    composed("contact-form", "contact form|contact us form|enquiry form|inquiry form|message form|form|feedback form",
             "ContactForm", CARD, title("Get in touch"), piece("Input", "NameInput", placeholder="Your name", **FIELD),
             piece("Input", "EmailInput", placeholder="Your email", inputType="email", **FIELD),
             piece("Textarea", "MessageInput", placeholder="Your message", **FIELD), button("Send", "SendButton")),
    composed("calendar", "calendar|month view|calendar view|date grid|month calendar|week view|calendar widget|month "
             "grid",
             "Calendar", CARD, title("May 2026", "Month"),
             *(piece("Frame", "Week", *(words(str(first + day), "Day", color="$text") for day in range(7)), **ROW)
               for first in (1, 8, 15, 22))),
    composed("column", "column|lane|board column|kanban column", "Column", {**STACK, "width": "280px",
             "padding": "16px",
                                                                            "backgroundColor": "$soft"},
             title("In review", "ColumnTitle", fontSize="16px"), words("Nothing here yet", "ColumnHint")),
    composed("testimonials", "testimonials section|testimonial section|reviews area|customer reviews section|"
             "testimonials|"
             "customer stories", "Testimonials", SECTION, title("What our guests say", fontSize="24px"),
             words("“Friendly, quick, and better than we hoped.” Ana Ruiz", "Testimonial", color="$text"),
             words("“We will be back next year.” Ben Okafor", "Testimonial", color="$text")),
    composed("faq", "faq|faqs|faq section|frequently asked questions|questions and answers|q and a", "FaqSection",
             SECTION,
             title("Frequently asked questions", fontSize="24px"),
             *(piece("Frame", "FaqItem", words(q, "Question", color="$text", fontWeight=600), words(a, "Answer"),
             **STACK)
               for q, a in (("How do I get started?", "Create an account and follow the three steps."),
                            ("Can I cancel at any time?", "Yes, without giving a reason.")))),
    composed("contact-info", "contact info|contact details|contact information|address block|opening hours|hours|"
             "business hours|store hours|contact block", "ContactInfo", STACK,
             words("12 Mill Street, Leeds", "Address", color="$text"), words("+44 113 496 0000", "Phone",
             color="$text"),
             words("Open Mon to Fri, 9:00 to 17:00", "OpeningHours", color="$text", takes=True)),
    composed("user-menu", "user menu|account menu|profile menu|profile dropdown|user dropdown|account dropdown",
             "UserMenu",
             ROW, piece("Avatar", "UserAvatar", alt="Maya Lindgren", size="32px", borderRadius="999px",
                        backgroundColor="$tint"), link("Maya Lindgren", "UserName", **_QUIET)),
    composed("section", "section|area|block|region|part|module", "Section", SECTION, title("More to explore",
                                                                                          fontSize="24px"),
             words("Have a look around and pick what suits you.")),
    composed("row", "container|frame|group|wrapper|horizontal group|flex row", "Group", ROW,
             words("Grouped content", "GroupText", takes=True)),
    composed("promo-code", "promo code box|coupon box|discount code box|voucher box", "PromoCode", ROW,
             piece("Input", "PromoCodeInput", placeholder="Promo code", **FIELD),
             piece("Button", "ApplyButton", **{**PRIMARY, "text": "Apply"})),
)  # fmt: skip
