"""Cards and entries: one thing of several, with its picture, words and action."""

from __future__ import annotations

from typing import Any

from redraft.generation.parts.model import CARD, ROW, STACK, button, composed, icon, link, piece, title, words

_PHOTO: dict[str, Any] = {"backgroundColor": "$soft", "borderRadius": "$radius", "width": "100%", "height": "160px"}
_BOLD: dict[str, Any] = {"color": "$text", "fontWeight": 600}


def _avatar(alt: str, size: str = "40px") -> dict[str, Any]:
    return {"alt": alt, "size": size, "borderRadius": "999px", "backgroundColor": "$tint"}


CARDS = (
    composed("card", "card|tile|panel|info card|content card|widget|info box", "Card", CARD, title("Good to know"),
             words("A short summary of what this is about.")),
    composed("product-card", "product card|product|product tile|product item|item card|shop item|merchandise",
             "ProductCard", CARD, piece("Image", "ProductImage", alt="Ceramic mug", **_PHOTO),
             title("Ceramic Mug", "ProductName"), words("$24.00", "Price", **_BOLD),
             button("Add to cart", "AddToCartButton")),
    composed("pricing-card", "pricing card|plan card|price card|pricing plan|pricing tier|plan|tier|subscription plan|"
             "membership card|package", "PlanCard", CARD, title("Standard", "PlanName"),
             words("$19 per month", "Price", **_BOLD | {"fontSize": "24px"}),
             piece("List", "Features", items=["Unlimited projects", "Email support", "Cancel any time"],
                   color="$text", fontSize="14px"),
             button("Choose plan", "ChoosePlanButton")),
    composed("testimonial", "testimonial|review|customer review|customer quote|user review|testimonial card|review "
             "card|"
             "guest review|customer testimonial", "Testimonial", CARD,
             words("“It does what it says, and the people behind it answer within the hour.”", "Quote", takes=True,
                   color="$text", fontSize="16px"),
             piece("Frame", "Author", piece("Avatar", "AuthorAvatar", **_avatar("Maya Lindgren")),
                   words("Maya Lindgren, Northwind Studio", "AuthorName"), **ROW)),
    composed("feature-card", "feature card|feature|feature item|benefit|advantage|usp|feature block|benefit card",
             "FeatureCard", CARD, icon("sparkles", "FeatureIcon", color="$primary", size="28px"),
             title("Quick to set up"), words("Up and running in less than five minutes.")),
    composed("profile-card", "profile card|user card|contact card|profile|person card|team member|team member card|"
             "member card|person|employee card|author card|author bio|author box|author|speaker card|trainer card|"
             "doctor card|staff card", "ProfileCard", CARD,
             piece("Avatar", "ProfileAvatar", **_avatar("Maya Lindgren", "64px")), title("Maya Lindgren",
             "ProfileName"),
             words("Product designer", "ProfileRole")),
    composed("article-card", "article card|blog card|post card|blog post|article|news card|news item|post|story card|"
             "blog article card|blog post card", "PostCard", CARD,
             piece("Image", "PostImage", alt="Desk by a window", **_PHOTO), title("How we plan our week", "PostTitle"),
             words("8 May 2026 · 5 min read", "PostMeta", fontSize="13px")),
    composed("event-card", "event card|event|event item|appointment|appointment card|booking card|meeting card|"
             "session card",
             "EventCard", CARD, title("Open studio evening", "EventName"),
             words("Fri 22 May, 18:30", "EventDate"), words("Harbour Hall", "EventPlace")),
    composed("task-card", "task card|task|ticket|todo|to do|kanban card|task item|todo item|to do item", "TaskCard",
             CARD,
             title("Review the new flow", "TaskTitle", fontSize="14px"), words("Due 22 May", "DueDate",
             fontSize="13px"),
             piece("Avatar", "Assignee", **_avatar("Ben Okafor", "28px"))),
    composed("comment", "comment|reply|comment thread|discussion", "Comment", {**ROW, "alignItems": "flex-start"},
             piece("Avatar", "CommenterAvatar", **_avatar("Ben Okafor")),
             piece("Frame", "CommentBody", words("Ben Okafor", "CommenterName", **_BOLD),
                   words("Thanks, this helped a lot.", "CommentText", takes=True), **{**STACK, "gap": "4px"})),
    composed("comments", "comment section|comments section|comments area|reviews section|comments list", "Comments",
             STACK, title("Comments"), words("Ben Okafor: Thanks, this helped a lot.", "Comment"),
             piece("Textarea", "CommentInput", placeholder="Add a comment", borderColor="$border", borderWidth="1px",
                   borderRadius="$radius", padding="12px"),
             button("Post comment", "PostCommentButton")),
    composed("chat-bubble", "chat bubble|message bubble|speech bubble|bubble|chat message|text message",
             "MessageBubble",
             {"padding": "10px 14px", "backgroundColor": "$tint", "borderRadius": "16px", "alignSelf": "flex-start",
              "maxWidth": "75%"}, words("See you at six?", "MessageText", takes=True, color="$on_tint")),
    composed("notification-item", "notification|notification item|alert item|activity item|notification card",
             "NotificationItem", {**ROW, "padding": "12px 0"}, icon("bell", "NotificationIcon"),
             words("Ben shared a file with you", "NotificationText", takes=True, color="$text"),
             words("5 min ago", "NotificationTime", fontSize="13px")),
    composed("cart-item", "cart item|basket item|order item|cart line", "CartItem", ROW,
             piece("Image", "ItemImage", alt="Ceramic mug", **_PHOTO | {"width": "64px", "height": "64px"}),
             title("Ceramic Mug", "ItemName", fontSize="14px"), words("1 for $24.00", "ItemPrice")),
    composed("order-summary", "order summary|cart summary|price summary|price breakdown|summary|totals|order total|"
             "summary card|booking summary", "OrderSummary", CARD, title("Order summary"),
             *(piece("Frame", "SummaryRow", words(label, "SummaryLabel"), words(value, "SummaryValue", color="$text"),
                     **{**ROW, "justifyContent": "space-between"})
               for label, value in (("Subtotal", "$80.00"), ("Shipping", "$5.00"), ("Total", "$85.00")))),
    composed("faq-item", "faq item|accordion item|faq question|question|collapsible|accordion|expandable section|"
             "expander|disclosure|faq entry|collapsible section", "FaqItem", {**STACK, "padding": "16px 0",
             "gap": "8px"},
             title("Can I cancel at any time?", "Question", fontSize="16px"),
             words("Yes. You keep access until the end of the month you paid for.", "Answer")),
    composed("media-item", "song|track|album|playlist|podcast|episode|audio item|book|movie card|film|book card|song "
             "row|"
             "album card|playlist card|episode card|movie", "MediaCard", {**STACK, "gap": "8px"},
             piece("Image", "Cover", alt="Cover", **_PHOTO), title("Morning Light", "MediaTitle", fontSize="14px"),
             words("The Quiet Hours", "MediaArtist", fontSize="13px")),
    composed("listing", "listing|property card|hotel card|apartment card|room card|listing card|restaurant card|"
             "place card|car card|vehicle card|recipe card|recipe|job card|job listing|job|course card|course|dish|"
             "menu item card|food card|destination card|trip card", "ListingCard", CARD,
             piece("Image", "ListingPhoto", alt="View from the front", **_PHOTO), title("Harbour View Loft",
             "ListingTitle"),
             words("From $89", "ListingPrice", **_BOLD), link("See details", "DetailsLink")),
)  # fmt: skip
