"""Screens by what one does on them (log in, check out, read an article), as records for `kinds.py`."""

from __future__ import annotations

TASKS = """
login · login|log in|signin|sign in|logon|login form|login page|login screen · 2 · · Welcome back · Log in
!form with email, password and a "Log in" button
link "Forgot password?"
link "Create an account"

signup · sign up|signup|registration|register|create account|sign up form|join page · 2 · · Create your account · Sign up
!form with name, email, password and a "Sign up" button
link "Already have an account? Log in"

reset · reset password|forgot password|password reset|forgotten password|password recovery · 2 · · Reset your password · Send reset link
text "Enter your email address and we will send you a link to choose a new password."
!form with email and a "Send reset link" button
link "Back to log in"

onboarding · onboarding|welcome screen|walkthrough|intro screen|splash screen|get started screen · 2 · mobile · Welcome · Get started
image
!heading
text "Three short steps, and you are ready to go."
!button "Get started"
link "Skip"

landing · landing page|landingpage|landing|marketing page|homepage|home page|product page for an app|one pager|company website|marketing site|coming soon page · 2 · desktop · Welcome · Get started
!header
!hero with headline, text and a "Get started" button
three features
testimonials section
cta section
!footer

pricing · pricing page|pricing|price page|plans page|subscription page|membership page|pricing table|pricing section · 2 · desktop · Choose your plan · Choose plan
!three plans

checkout · checkout|check out|checkout page|payment page|payment form|checkout form|payment screen|place an order · 2 · · Checkout · Place order
!shipping address (name, street, city, zip)
!choose credit card or PayPal
!order summary with subtotal, shipping and total
!button "Place order"

cart · cart|shopping cart|basket|shopping basket|bag|shopping bag|cart page · 2 · · Your cart · Checkout
!three cart items with photo, name, price, quantity and a "Remove" button
!order summary with subtotal, shipping and total
!button "Checkout"

product · product page|product detail|product details|product detail page|item page|pdp|product screen · 2 · · Product details · Add to cart
!image
!heading
price
rating
text "Made to last, easy to care for, and ready to ship within two days."
quantity
!button "Add to cart"
three reviews

settings · settings|settings page|settings screen|preferences|account settings|notification settings|privacy settings · 2 · · Settings · Save changes
!profile settings (avatar, display name, email)
!email notifications toggle
!dark mode toggle
!button "Save changes"

profile · profile|profile page|profile screen|user profile|my profile|account page|my account|public profile · 2 · · Profile · Edit profile
!avatar
!heading
text "Product designer, runner and collector of old maps."
stats: Posts, Followers, Following
!button "Edit profile"
three posts

chat · chat|chat screen|messenger|conversation|chat app|messaging|messaging app|chat window|direct message|support chat|group chat · 2 · mobile · Messages · Send
!header with back button, avatar and name
!four message bubbles
!composer with an input "Type a message" and a send button

inbox · inbox|email client|mail app|email app|email inbox|mailbox|webmail|mail client · 2 · desktop · Inbox · Compose
!header with search bar and a "Compose" button
!sidebar: Inbox, Starred, Sent, Drafts, Archive
!five emails with sender, subject, preview and time

notifications · notifications|notification center|notification centre|notifications page|notifications screen|activity page|alerts page · 2 · mobile · Notifications · Mark all as read
!header
!button "Mark all as read"
!four notifications with icon, text and time

article · article|blog article|blog post|article page|blog post page|news article|story page|post page · 2 · desktop · How we learned to plan less · Share
!header
!heading
!author with avatar, date, 6 min read
!image
!three paragraphs
pull quote
share buttons
three related posts
footer

blog · blog|blog home|blog overview|news site|magazine|blog page|news page|news app|news feed page · 1 · desktop · Latest stories · Read more
!header
!search bar
!categories: Design, Work, Travel, Food
!three posts with image, title, excerpt, author and date
newsletter form
footer

faq · faq|faqs|faq page|frequently asked questions|help page|help center|help centre|support page|knowledge base · 2 · desktop · Frequently asked questions · Contact support
!heading
!search bar
!four questions
!link "Contact support"

contact · contact|contact page|contact us|get in touch|contact form|contact us page · 2 · desktop · Get in touch · Send message
!heading
!form with name, email, message and a "Send message" button
contact details with address, phone and opening hours

team · team|team page|our team|about us|about page|staff page|meet the team|about us page · 2 · desktop · Meet the team · Join us
!heading
text "The people behind the work, and what they care about."
!six team members with photo, name and role

notfound · 404|404 page|not found|page not found|error page|404 error|error 404|500 page · 2 · desktop · This page went missing · Back to home
illustration
!heading "404"
!text "We could not find the page you were looking for."
!button "Back to home"

empty · empty state|empty screen|no results|empty inbox|empty cart · 2 · mobile · Nothing here yet · Add the first one
!illustration
!heading
!text "What you add will show up here."
!button "Add the first one"

invoice · invoice|invoice page|receipt|bill|quote page|estimate|invoice template · 2 · desktop · Invoice · Download PDF
!heading
!details: Invoice number, Date, Due date
!two addresses: From, Billed to
!table with columns Description, Quantity, Price, Total
!order summary with subtotal, tax and total
!button "Download PDF"

survey · survey|questionnaire|poll|quiz|feedback form|feedback survey|quiz app|survey page|trivia · 2 · · Tell us what you think · Next
!progress bar
!heading "How did you hear about us?"
!options: Friends or family, Social media, Search engine, Advertisement
!button "Next"

search · search results|search page|results page|search results page|search screen|search result · 2 · desktop · Search results · Search
!search bar
!filters: Category, Price, Rating
!text "128 results"
!four results with image, title, text and link
pagination

upload · upload page|file upload|upload screen|upload form · 2 · desktop · Upload your files · Upload
!heading
!file upload
!button "Upload"

kanban · kanban|kanban board|task board|project board|scrum board|trello|board view|sprint board · 2 · desktop · Project board · Add task
!header
!columns: To do, In progress, Review, Done

calendar · calendar|calendar page|calendar view|calendar app|schedule page|planner|week planner|timetable · 2 · desktop · Calendar · New event
!header with button "New event"
!calendar
!three events with name, time and place

admin · admin|admin panel|admin page|user management|admin table|admin dashboard|backoffice|back office|user list|users table|customer list|crm · 1 · desktop · Users · Invite user
!header
!search bar
!button "Invite user"
!table with columns Name, Email, Role, Status
!pagination

booking · booking|booking form|booking page|reservation|reservation form|book a table|appointment|appointment booking|booking screen|book an appointment|table reservation · 2 · · Book your visit · Book now
!heading
!form with date, time, guests, name, email and a "Book now" button

form · form|application form|order form|request form|registration form|enquiry form|checkin form|intake form · 0 · · Tell us about you · Submit
!heading
!form with name, email, message and a "Submit" button

filemanager · file manager|file browser|file explorer|documents page|cloud storage|drive|file storage|document library · 2 · desktop · My files · Upload
!sidebar: My files, Shared, Recent, Trash
!search bar
!button "Upload"
!table with columns Name, Owner, Modified, Size

confirmation · confirmation|order confirmation|confirmation page|thank you page|success page|success screen|order confirmed|booking confirmation · 2 · · Thank you for your order · View order
!check icon
!heading
!text "We have sent the details to your email address."
order summary
!button "View order"

tracking · order tracking|track order|delivery tracking|tracking page|order status|parcel tracking|package tracking|live tracking · 2 · mobile · Your order is on its way · Contact driver
!map
!heading
!steps: Confirmed, Packed, On the way, Delivered
!estimated arrival
!button "Contact driver"

verification · verification|otp screen|two factor|2fa|verify email|verify phone|code verification · 2 · mobile · Enter your code · Verify
!heading
!text "We sent a four-digit code to your phone."
!code input
!button "Verify"
link "Send it again"

modal · confirmation dialog|delete dialog|delete confirmation|confirm dialog|popup|modal|dialog · 2 · desktop · Are you sure? · Confirm
!heading
!text "This cannot be taken back."
!button "Confirm"
!button "Cancel"

comparison · comparison page|compare page|comparison table|compare products|product comparison · 2 · desktop · Compare · Choose
!heading
!table with columns Feature, Basic, Plus, Pro

gallery · gallery|photo gallery|image gallery|photo app|photo album|gallery page · 1 · desktop · Gallery · Upload
!heading
!eight photos
"""  # noqa: E501  # a record a line reads as the table it is
